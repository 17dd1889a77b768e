//! Where a value is used, and how that is written.

use minijinja::machinery::ast::Expr;

use super::{Place, Step, Use, Walk};

impl Walk<'_> {
    /// Notes a use; `offset` is where the last step stands.
    pub(super) fn used(&mut self, steps: &[Step], offset: usize, written: String) {
        if self.guards.iter().any(|guard| guard == steps) {
            return;
        }
        let place = self.place(offset, written);
        let of = steps.split_last().map_or(&[][..], |(_, of)| of);
        let is_asked = self.asked.iter().any(|asked| asked == of);
        let used = Use { steps: steps.to_vec(), place, is_asked };
        if !self.flow.uses.contains(&used) {
            self.flow.uses.push(used);
        }
    }

    fn source(&self) -> &str {
        self.templates.get(self.current).map_or("", |parsed| parsed.source)
    }

    pub(super) fn place(&self, offset: usize, written: String) -> Place {
        let before = self.source().get(..offset).unwrap_or_default();
        let line_start = before.rfind('\n').map_or(0, |at| at + 1);
        Place {
            template: self.current.to_owned(),
            line: 1 + before.matches('\n').count(),
            column: 1 + before[line_start..].chars().count(),
            written,
        }
    }

    /// The text of an expression, from its first name on.
    pub(super) fn written(&self, expression: &Expr<'_>) -> String {
        let span = expression.span();
        let start = first(expression).span().start_offset.min(span.start_offset);
        let text = self.source().get(start as usize..span.end_offset as usize);
        text.unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// Where the name stands that an expression ends with.
    pub(super) fn end_name(expression: &Expr<'_>, name: &str) -> usize {
        (expression.span().end_offset as usize).saturating_sub(name.len())
    }
}

/// The expression that attributes, calls and filters stand behind.
fn first<'e>(mut expression: &'e Expr<'e>) -> &'e Expr<'e> {
    loop {
        expression = match expression {
            Expr::GetAttr(get) => &get.expr,
            Expr::GetItem(get) => &get.expr,
            Expr::Slice(slice) => &slice.expr,
            Expr::Call(call) => &call.expr,
            Expr::Filter(filter) => match &filter.expr {
                Some(of) => of,
                None => return expression,
            },
            _ => return expression,
        };
    }
}
