//! The functions that options name for the hooks of a base: `context = Self::more`.
//!
//! A function of another signature is found by method resolution, where the compiler tries and says
//! nothing: the methods here are inherent and come first, but exist for functions of the signature
//! alone. For all others there is a trait of each hook with the same methods, whose message is the
//! signature.

use std::future::Future;
use std::marker::PhantomData;

/// A function, what the hook is given, the type of what it answers, and the type that a message
/// names.
#[derive(Debug)]
pub struct Hook<F, Arguments, Answer, Named> {
    function: F,
    arguments: Arguments,
    of: PhantomData<fn() -> (Answer, Named)>,
}

/// A hook of which nothing is known but that it is one.
pub trait AnyHook: Sized {
    /// The function.
    type Function;
    /// What it should answer.
    type Answer;
    /// What a message names.
    type Named;
}

impl<F, Arguments, Answer, Named> AnyHook for Hook<F, Arguments, Answer, Named> {
    type Function = F;
    type Answer = Answer;
    type Named = Named;
}

impl<F, Arguments, Answer, Named> Hook<F, Arguments, Answer, Named> {
    /// The function and what it is given, before it is called.
    #[inline]
    pub fn new(function: F, arguments: Arguments) -> Self {
        Self { function, arguments, of: PhantomData }
    }

    #[cfg(feature = "forms")]
    /// The function, and what it is given.
    pub(super) fn into_parts(self) -> (F, Arguments) {
        (self.function, self.arguments)
    }
}

macro_rules! functions_of {
    ($($argument:ident)*) => {
        impl<F, $($argument,)* Answer, Named> Hook<F, ($($argument,)*), Answer, Named>
        where
            F: FnOnce($($argument),*) -> Answer,
        {
            /// Calls a function that is not async.
            #[inline]
            #[allow(non_snake_case, reason = "an argument goes by the name of its type")]
            pub fn call(self) -> Answer {
                let ($($argument,)*) = self.arguments;
                (self.function)($($argument),*)
            }
        }

        impl<F, $($argument,)* Answering, Answer, Named> Hook<F, ($($argument,)*), Answer, Named>
        where
            F: FnOnce($($argument),*) -> Answering,
            Answering: Future<Output = Answer>,
        {
            /// Calls an async function.
            #[inline]
            #[allow(non_snake_case, reason = "an argument goes by the name of its type")]
            pub fn start(self) -> Answering {
                let ($($argument,)*) = self.arguments;
                (self.function)($($argument),*)
            }
        }
    };
}
functions_of!(A);
functions_of!(A B);
functions_of!(A B C);
functions_of!(A B C D);
