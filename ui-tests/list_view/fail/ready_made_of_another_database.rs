use cbv::generic::list;
use cbv::query_set::{DatabaseError, QuerySet};

struct Redis;

#[derive(Clone)]
struct Keys;

impl QuerySet for Keys {
    type Object = String;
    type Database = Redis;

    async fn count(&self, _: &Redis) -> Result<u64, DatabaseError> {
        Ok(0)
    }
    async fn slice(&self, _: &Redis, _: u64, _: Option<u64>) -> Result<Vec<String>, DatabaseError> {
        Ok(vec![])
    }
}

fn main() {
    list(Keys);
}
