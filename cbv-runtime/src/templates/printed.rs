//! Objects that a template prints as HTML: forms, and the parts of them.

use std::fmt;
use std::sync::Arc;

use minijinja::value::{Enumerator, Kwargs, Object, ObjectRepr};
use minijinja::{Error, ErrorKind, State, Value};

use super::printer::Printer;

/// An object that a template prints as HTML. Whatever is in it that is not HTML, it escapes itself.
///
/// Everything without arguments can be written with parentheses and without: `{{ form.as_p }}`, as in
/// Django's templates, and `{{ form.as_p() }}`.
pub(crate) trait Printed: fmt::Debug + Send + Sync + 'static {
    /// Writes it.
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error>;

    /// What stands behind a dot.
    fn get(&self, name: &str) -> Option<Value>;

    /// What stands in brackets.
    fn get_item(&self, key: &Value) -> Option<Value> {
        self.get(key.as_str()?)
    }

    /// What it is made of, for loops.
    fn items(&self) -> Option<Vec<Value>> {
        None
    }

    /// Whether it has entries by name, as a map.
    fn is_map(&self) -> bool {
        false
    }

    /// Whether `{% if %}` takes it for something.
    fn is_true(&self) -> bool {
        true
    }

    /// The same with arguments: attributes of its tag.
    fn with(&self, arguments: &[Value], named: &Kwargs) -> Result<Value, Error> {
        let _ = (arguments, named);
        Err(Error::new(ErrorKind::InvalidOperation, "it takes no arguments"))
    }
}

/// As the engine has it: one type, so that it is found again.
pub(crate) struct PrintedObject(Box<dyn Printed>);

/// The value of a template.
pub(crate) fn value(printed: impl Printed) -> Value {
    Value::from_object(PrintedObject(Box::new(printed)))
}

/// What a value prints, where it is one of these.
pub(crate) fn of(value: &Value) -> Option<&dyn Printed> {
    value.downcast_object_ref::<PrintedObject>().map(|object| object.0.as_ref())
}

impl Object for PrintedObject {
    fn repr(self: &Arc<Self>) -> ObjectRepr {
        if self.0.is_map() { ObjectRepr::Map } else { ObjectRepr::Iterable }
    }

    fn get_value(self: &Arc<Self>, key: &Value) -> Option<Value> {
        self.0.get_item(key)
    }

    fn get_value_by_str(self: &Arc<Self>, name: &str) -> Option<Value> {
        self.0.get(name)
    }

    fn enumerate(self: &Arc<Self>) -> Enumerator {
        self.0.items().map_or(Enumerator::NonEnumerable, Enumerator::Values)
    }

    fn is_true(self: &Arc<Self>) -> bool {
        self.0.is_true()
    }

    fn call(self: &Arc<Self>, _: &mut State<'_, '_>, args: &[Value]) -> Result<Value, Error> {
        if args.is_empty() {
            return Ok(Value::from_dyn_object(self.clone()));
        }
        let (named, arguments) = match args.split_last() {
            Some((last, arguments)) if last.is_kwargs() => {
                (Kwargs::try_from(last.clone())?, arguments)
            }
            _ => (Kwargs::from_iter::<[(String, Value); 0]>([]), args),
        };
        self.0.with(arguments, &named)
    }

    fn call_method(
        self: &Arc<Self>,
        state: &mut State<'_, '_>,
        method: &str,
        args: &[Value],
    ) -> Result<Value, Error> {
        match self.0.get(method) {
            Some(value) if of(&value).is_some() => value.call(state, args),
            Some(value) if args.is_empty() => Ok(value),
            Some(_) => Err(Error::new(
                ErrorKind::InvalidOperation,
                format!("`{method}` takes no arguments"),
            )),
            None => Err(Error::from(ErrorKind::UnknownMethod)),
        }
    }

    /// For what asks for a text without saying for which page, such as a filter. A template of the
    /// application cannot be found from here.
    fn render(self: &Arc<Self>, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        // What cannot be shown has no error to go with it: `to_string` would panic.
        let _ = self.0.print(&mut Printer::without_engine(f));
        Ok(())
    }
}

impl fmt::Debug for PrintedObject {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}
