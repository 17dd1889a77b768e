use cbv::{Error, ListView};

#[derive(Clone, serde::Serialize)]
struct Row;

#[derive(ListView)]
#[view(items = Row, queryset = Self::rows, context = Self::more, template_name = "about.html")]
struct Rows;

impl Rows {
    fn rows(&self) -> Result<Vec<Row>, Error> {
        Ok(vec![Row])
    }

    async fn more(&self, _: &[Row], context: cbv::Context) -> Result<cbv::Context, Error> {
        Ok(context)
    }
}

fn main() {}
