//! Passwords, as Argon2 keeps them.

use std::sync::LazyLock;

use cbv::Error;
use tokio::sync::Semaphore;
use tokio::task::spawn_blocking;

/// Each takes a core for a while, and 19 MiB: so many at once, and the others wait.
static HASHING: Semaphore = Semaphore::const_new(2);

/// That of nobody.
static NOBODY: LazyLock<String> = LazyLock::new(|| password_auth::generate_hash("nobody"));

pub(crate) async fn hash(password: String) -> Result<String, Error> {
    hashing(move || password_auth::generate_hash(password)).await
}

/// Without a hash there is no such account. That takes as long as a wrong password, and so does not tell it.
pub(crate) async fn verify(password: String, hash: Option<String>) -> Result<bool, Error> {
    hashing(move || {
        let is_right =
            password_auth::verify_password(password, hash.as_ref().unwrap_or(&NOBODY)).is_ok();
        is_right && hash.is_some()
    })
    .await
}

/// Makes the hash of nobody before the first visitor has to wait for it.
pub(crate) async fn prepare() -> Result<(), Error> {
    hashing(|| {
        LazyLock::force(&NOBODY);
    })
    .await
}

async fn hashing<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T, Error> {
    let _turn = HASHING.acquire().await?;
    Ok(spawn_blocking(work).await?)
}
