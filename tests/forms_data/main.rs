//! What was posted: fields and files, read over HTTP by a view that says what it was given.
//!
//! A program of its own: every byte is counted that it allocates.

mod echo;
mod fields;
mod hostile;

#[global_allocator]
static MEMORY: peak_alloc::PeakAlloc = peak_alloc::PeakAlloc;
