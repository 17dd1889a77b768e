# Sourced by the benches: compiles with optimizations, in one codegen unit, beside the tests.
#
# These are the settings of the profile `bench`, given to `dev`: each of the two has a folder of its
# own, and what runs while others are compiled (macros, build scripts) is the same for both. After a
# build of the tests it is there already.
export CARGO_INCREMENTAL=0
export CARGO_PROFILE_DEV_OPT_LEVEL=3
export CARGO_PROFILE_DEV_CODEGEN_UNITS=1
export CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false
export CARGO_PROFILE_DEV_OVERFLOW_CHECKS=false
export CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG_ASSERTIONS=true
export CARGO_PROFILE_DEV_BUILD_OVERRIDE_OVERFLOW_CHECKS=true
