//! Objects of a query, or 404.

use crate::error::Error;
use crate::query_set::{DoesNotExist, QuerySet, only};

/// The one object of a query, or 404: Django's `get_object_or_404`.
///
/// ```
/// use cbv::Error;
/// use cbv::query_set::{DoesNotExist, NoDatabase};
/// use cbv::shortcuts::object_or_404;
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// assert_eq!(object_or_404(vec!["the only one"], &NoDatabase).await?, "the only one");
///
/// let error = object_or_404(Vec::<u8>::new(), &NoDatabase).await.unwrap_err();
/// assert_eq!(error.status(), 404);
/// assert!(error.downcast_ref::<DoesNotExist>().is_some());
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// A select of SeaORM runs on its connection:
/// `object_or_404(book::Entity::find_by_id(7), &database).await?`.
///
/// # Errors
///
/// 404 with a [`DoesNotExist`] as its cause; 500 with a
/// [`MultipleObjectsReturned`](crate::query_set::MultipleObjectsReturned), where Django
/// raises the exceptions of these names; and a [`DatabaseError`](crate::query_set::DatabaseError).
pub async fn object_or_404<Q: QuerySet>(
    query: Q,
    database: &Q::Database,
) -> Result<Q::Object, Error> {
    only(query.slice(database, 0, Some(2)).await?, Q::model_name())
}

/// All objects of a query, or 404 when there are none: Django's `get_list_or_404`.
///
/// ```
/// use cbv::Error;
/// use cbv::query_set::NoDatabase;
/// use cbv::shortcuts::list_or_404;
///
/// # tokio::runtime::Runtime::new().unwrap().block_on(async {
/// assert_eq!(list_or_404(vec![1, 2], &NoDatabase).await?, [1, 2]);
/// assert_eq!(list_or_404(Vec::<u8>::new(), &NoDatabase).await.unwrap_err().status(), 404);
/// # Ok::<(), Error>(())
/// # }).unwrap();
/// ```
///
/// # Errors
///
/// 404 with a [`DoesNotExist`] as its cause, and a
/// [`DatabaseError`](crate::query_set::DatabaseError).
pub async fn list_or_404<Q: QuerySet>(
    query: Q,
    database: &Q::Database,
) -> Result<Vec<Q::Object>, Error> {
    let objects = query.slice(database, 0, None).await?;
    if objects.is_empty() {
        return Err(DoesNotExist { model: Q::model_name() }.into());
    }
    Ok(objects)
}
