//! The attributes of a tag: `cbv/forms/attributes.html`.

use minijinja::value::{Kwargs, ValueKind};
use minijinja::{Error, ErrorKind, Value};

use crate::forms::attributes::{Attributes, is_name};
use crate::templates::printed::{self, Printed};
use crate::templates::printer::Printer;

/// Attributes as templates see them: a map that prints ` name="value"` for each.
#[derive(Debug, Clone)]
pub(super) struct AttributesObject(pub(super) Attributes);

/// Writes attributes into a tag, each behind a blank.
pub(super) fn print(attributes: &Attributes, page: &mut Printer<'_>) -> Result<(), Error> {
    page.part(
        "cbv/forms/attributes.html",
        || [("attributes", printed::value(AttributesObject(attributes.clone())))],
        |page| {
            for (name, value) in attributes.iter() {
                page.html(" ")?;
                page.text(name)?;
                if let Some(value) = value {
                    page.html("=\"")?;
                    page.text(value)?;
                    page.html("\"")?;
                }
            }
            Ok(())
        },
    )
}

impl Printed for AttributesObject {
    fn print(&self, page: &mut Printer<'_>) -> Result<(), Error> {
        print(&self.0, page)
    }

    fn get(&self, name: &str) -> Option<Value> {
        if !self.0.has(name) {
            return None;
        }
        Some(self.0.get(name).map_or(Value::from(true), Value::from))
    }

    fn items(&self) -> Option<Vec<Value>> {
        Some(self.0.iter().map(|(name, _)| Value::from(name)).collect())
    }

    fn is_map(&self) -> bool {
        true
    }

    fn is_true(&self) -> bool {
        self.0.iter().next().is_some()
    }
}

/// What a template says of the attributes of a tag.
#[derive(Debug, Clone, Default)]
pub(super) struct Named {
    set: Attributes,
    taken_away: Vec<String>,
}

impl Named {
    pub(super) fn change(&self, attributes: &mut Attributes) {
        for name in &self.taken_away {
            attributes.remove(name);
        }
        attributes.merge(&self.set);
    }

    pub(super) fn merge(&mut self, later: Self) {
        later.change(&mut self.set);
        self.taken_away.retain(|name| !later.set.has(name));
        self.taken_away.extend(later.taken_away);
    }

    /// One that is no attribute, but an argument.
    pub(super) fn take(&mut self, name: &str) -> Option<String> {
        let value = self.set.get(name).map(str::to_owned);
        self.set.remove(name);
        value
    }
}

/// Attributes that a template names: `field(class="wide", data_id=3)`, or a map of them where a name is no
/// name of an argument, `field({"x-on:click": "open"})`. `true` stands for one without a value, `false` and
/// `none` take it away.
pub(super) fn named(arguments: &[Value], named: &Kwargs) -> Result<Named, Error> {
    let mut attributes = Named::default();
    for map in arguments {
        if map.kind() != ValueKind::Map {
            return Err(failed("write attributes by their names, or a map of them"));
        }
        for name in map.try_iter()? {
            put(&mut attributes, &name.to_string(), &map.get_item(&name)?)?;
        }
    }
    for name in named.args() {
        let value: Value = named.peek(name)?;
        put(&mut attributes, &name.trim_end_matches('_').replace('_', "-"), &value)?;
    }
    Ok(attributes)
}

fn put(attributes: &mut Named, name: &str, value: &Value) -> Result<(), Error> {
    if !is_name(name) {
        return Err(failed(format!("`{name}` is no name of an attribute")));
    }
    let name = name.to_owned();
    let mut one = Named::default();
    match value.kind() {
        ValueKind::Bool if value.is_true() => {
            one.set.flag(name, true);
        }
        ValueKind::Bool | ValueKind::None => one.taken_away.push(name),
        ValueKind::Undefined => return Err(failed(format!("the attribute `{name}` is undefined"))),
        _ => {
            one.set.set(name, value.to_string());
        }
    }
    attributes.merge(one);
    Ok(())
}

fn failed(message: impl Into<std::borrow::Cow<'static, str>>) -> Error {
    Error::new(ErrorKind::InvalidOperation, message)
}
