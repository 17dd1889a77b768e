use cbv::Converter;

struct Year(u16);

impl Converter for Year {
    fn from_url(segment: &str) -> Option<Self> {
        segment.parse().map(Self).ok()
    }
}

fn main() {}
