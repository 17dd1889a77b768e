# Sourced by the benches.

# Runs cargo with optimizations, and one codegen unit: counts repeat where the compiler's partitions
# do. They are given to `dev`, since each profile has a folder of its own, and what runs while others
# are compiled (macros, build scripts) is the same for both: after a build of the tests it is there
# already. So are the dependencies, where the tests are compiled with `optimized.toml` as well.
optimized() { # command of cargo, options
    env CARGO_INCREMENTAL=0 cargo --config benches/optimized.toml --config benches/measured.toml "$@"
}

# Compiles benches, with the features of cbv that they name, and what they depend on with those that the tests of the
# workspace have.
compiled() { # options of cargo ..
    optimized test --quiet -p cbv-benches -p cbv-test-dependencies --no-run "$@"
}

# Compiles a bench, and says where it is.
bench() { # name
    compiled --bench "$1"
    compiled --bench "$1" --message-format json |
        sed -n 's/.*"name":"'"$1"'".*"executable":"\([^"]*\)".*/\1/p'
}
