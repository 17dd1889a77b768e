//! One field of a struct, read through serde.

use std::fmt;

use minijinja::value::Serde;
use minijinja::{Error, ErrorKind, Value};
use serde::ser::{Impossible, Serialize, SerializeStruct, Serializer};

/// How many fields it has; `None` when it serializes as no struct. Nothing of it is serialized.
pub(super) fn count(object: &impl Serialize) -> Option<usize> {
    match object.serialize(Fields { name: None }) {
        Err(Stop::Struct(fields)) => Some(fields),
        _ => None,
    }
}

/// The field of this name, and nothing after it. A struct that fails is a value that fails where
/// it is used.
pub(super) fn field(object: &impl Serialize, name: &str) -> Option<(&'static str, Value)> {
    match object.serialize(Fields { name: Some(name) }) {
        Err(Stop::Found(name, value)) => Some((name, value)),
        Err(Stop::Failed(message)) => {
            Some(("", Error::new(ErrorKind::BadSerialization, message).into()))
        }
        _ => None,
    }
}

/// Why serialization stopped.
#[derive(Debug)]
enum Stop {
    Found(&'static str, Value),
    Struct(usize),
    NoStruct,
    Failed(String),
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Failed(message) => f.write_str(message),
            Self::Found(..) | Self::Struct(_) | Self::NoStruct => f.write_str("that is enough"),
        }
    }
}

impl std::error::Error for Stop {}

impl serde::ser::Error for Stop {
    fn custom<T: fmt::Display>(message: T) -> Self {
        Self::Failed(message.to_string())
    }
}

/// Looks for the field of this name, or at none.
struct Fields<'a> {
    name: Option<&'a str>,
}

/// Looks for the field of this name.
struct Field<'a>(&'a str);

impl SerializeStruct for Field<'_> {
    type Ok = ();
    type Error = Stop;

    fn serialize_field<T: Serialize + ?Sized>(
        &mut self,
        name: &'static str,
        value: &T,
    ) -> Result<(), Stop> {
        if name == self.0 { Err(Stop::Found(name, Value::from(Serde(value)))) } else { Ok(()) }
    }

    fn end(self) -> Result<(), Stop> {
        Ok(())
    }
}

macro_rules! no_struct {
    ($($method:ident($($argument:ty),*) -> $ok:ty;)*) => {
        $(fn $method(self $(, _: $argument)*) -> Result<$ok, Stop> {
            Err(Stop::NoStruct)
        })*
    };
}

impl<'a> Serializer for Fields<'a> {
    type Ok = ();
    type Error = Stop;
    type SerializeSeq = Impossible<(), Stop>;
    type SerializeTuple = Impossible<(), Stop>;
    type SerializeTupleStruct = Impossible<(), Stop>;
    type SerializeTupleVariant = Impossible<(), Stop>;
    type SerializeMap = Impossible<(), Stop>;
    type SerializeStruct = Field<'a>;
    type SerializeStructVariant = Impossible<(), Stop>;

    fn serialize_struct(self, _: &'static str, fields: usize) -> Result<Field<'a>, Stop> {
        self.name.map(Field).ok_or(Stop::Struct(fields))
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), Stop> {
        value.serialize(self)
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        value: &T,
    ) -> Result<(), Stop> {
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        _: &'static str,
        _: &T,
    ) -> Result<(), Stop> {
        Err(Stop::NoStruct)
    }

    fn collect_str<T: fmt::Display + ?Sized>(self, _: &T) -> Result<(), Stop> {
        Err(Stop::NoStruct)
    }

    no_struct! {
        serialize_bool(bool) -> ();
        serialize_i8(i8) -> ();
        serialize_i16(i16) -> ();
        serialize_i32(i32) -> ();
        serialize_i64(i64) -> ();
        serialize_i128(i128) -> ();
        serialize_u8(u8) -> ();
        serialize_u16(u16) -> ();
        serialize_u32(u32) -> ();
        serialize_u64(u64) -> ();
        serialize_u128(u128) -> ();
        serialize_f32(f32) -> ();
        serialize_f64(f64) -> ();
        serialize_char(char) -> ();
        serialize_str(&str) -> ();
        serialize_bytes(&[u8]) -> ();
        serialize_none() -> ();
        serialize_unit() -> ();
        serialize_unit_struct(&'static str) -> ();
        serialize_unit_variant(&'static str, u32, &'static str) -> ();
        serialize_seq(Option<usize>) -> Self::SerializeSeq;
        serialize_tuple(usize) -> Self::SerializeTuple;
        serialize_tuple_struct(&'static str, usize) -> Self::SerializeTupleStruct;
        serialize_tuple_variant(&'static str, u32, &'static str, usize) -> Self::SerializeTupleVariant;
        serialize_map(Option<usize>) -> Self::SerializeMap;
        serialize_struct_variant(&'static str, u32, &'static str, usize) -> Self::SerializeStructVariant;
    }
}
