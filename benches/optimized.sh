# Sourced by the benches.

# Runs cargo with optimizations, and one codegen unit: counts repeat where the compiler's partitions
# do. These are the settings of the profile `bench`, given to `dev`, since each profile has a folder
# of its own, and what runs while others are compiled (macros, build scripts) is the same for both:
# after a build of the tests it is there already.
optimized() { # cargo ..
    env CARGO_INCREMENTAL=0 CARGO_PROFILE_DEV_OPT_LEVEL=3 CARGO_PROFILE_DEV_CODEGEN_UNITS=1 \
        CARGO_PROFILE_DEV_DEBUG_ASSERTIONS=false CARGO_PROFILE_DEV_OVERFLOW_CHECKS=false \
        CARGO_PROFILE_DEV_BUILD_OVERRIDE_DEBUG_ASSERTIONS=true \
        CARGO_PROFILE_DEV_BUILD_OVERRIDE_OVERFLOW_CHECKS=true "$@"
}

# Compiles benches, with the features that the tests of the workspace have.
compiled() { # options of cargo ..
    optimized cargo --config benches/optimized.toml test --quiet --workspace --no-run "$@"
}

# Compiles a bench, and says where it is.
bench() { # name
    compiled --bench "$1"
    compiled --bench "$1" --message-format json |
        sed -n 's/.*"name":"'"$1"'".*"executable":"\([^"]*\)".*/\1/p'
}
