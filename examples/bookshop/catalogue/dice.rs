//! Chance that falls the same way every time.

/// A generator of numbers: `SplitMix64`.
pub(super) struct Dice(u64);

impl Dice {
    pub(super) const fn new(seed: u64) -> Self {
        Self(seed)
    }

    fn roll(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from `first` to `last`.
    pub(super) fn between(&mut self, first: i32, last: i32) -> i32 {
        let many = u64::from(last.abs_diff(first)) + 1;
        first + i32::try_from(self.roll() % many).unwrap_or_default()
    }

    /// A place in a list of this length.
    pub(super) fn index(&mut self, len: usize) -> usize {
        usize::try_from(self.roll() % len as u64).unwrap_or_default()
    }

    pub(super) fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.index(all.len())]
    }

    /// The larger of two numbers from `first` to `last`: more often large than small.
    pub(super) fn rather_large(&mut self, first: i32, last: i32) -> i32 {
        self.between(first, last).max(self.between(first, last))
    }
}
