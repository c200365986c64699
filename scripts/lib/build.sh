# Read by scripts/runm when something is to be made: the jar, the layout extracted from it, or the
# archive of classes. Each is made aside and put in place whole; one process at a time does that.

lock=$home/target/.launcher
aside=$home/target/.launcher-work

prepare() {
  if ! mkdir -p "$home/target" 2>/dev/null || ! [ -w "$home/target" ]; then
    jar_is_fresh || refuse "runm is to be built, but $home/target cannot be written to" 1
    return 0
  fi
  trap 'give_up 130' INT
  trap 'give_up 143' TERM HUP
  trap 'give_up $?' EXIT
  take_lock
  rm -rf "$aside"
  mkdir "$aside"
  jar_is_fresh || build_jar
  layout_is_fresh || extract_layout || { build_jar && extract_layout; } ||
    refuse "$jar cannot be unpacked: run mvn -f $home/pom.xml clean, then try again" 1
  [ -f "$archive" ] || train_archive
  trap - INT TERM HUP EXIT
  clean_up
}

clean_up() {
  rm -rf "$aside"
  rm -rf "$lock"
}

give_up() {
  trap - INT TERM HUP EXIT
  [ -z "${building:-}" ] || rm -f "$jar"
  [ -z "${have_lock:-}" ] || clean_up
  exit "$1"
}

# A lock is a folder with the number of the process that made it.
take_lock() {
  local owner told= misses=0
  until mkdir "$lock" 2>/dev/null; do
    owner=$(cat "$lock/process" 2>/dev/null) || owner=
    if [ -z "$owner" ]; then
      misses=$((misses + 1)) # it is just being made, or was left half made
    fi
    if [ -n "$owner" ] && ! runs "$owner" || [ "$misses" -gt 5 ]; then
      break_lock "$owner"
      misses=0
    elif [ -z "$told" ] && [ -n "$owner" ]; then
      say "waiting for another runm (process $owner) that is building; if there is none, remove $lock"
      told=yes
    fi
    sleep 0.5
  done
  have_lock=yes
  echo $$ >"$lock/process"
}

runs() { kill -0 "$1" 2>/dev/null || [ -d "/proc/$1" ]; }

# Removes the lock of a process that died; puts it back if another took it meanwhile.
break_lock() {
  local broken=$lock.$$
  mv "$lock" "$broken" 2>/dev/null || return 0
  if [ "$(cat "$broken/process" 2>/dev/null)" = "$1" ]; then
    rm -rf "$broken"
  else
    mv "$broken" "$lock"
  fi
}

check_build_tools() {
  local advice="install Maven 3.6.3 or newer" version
  if [ -n "$java_home" ] && ! [ -x "$java_home/bin/javac" ]; then
    refuse "$java_home has no javac, which building runm needs: install a JDK $needed_java or newer, and set JAVA_HOME to it"
  fi
  [ -n "$maven" ] || refuse "there is no mvn on the PATH, which building runm needs: $advice"
  version=$(run_maven -version 2>&1) || refuse "$maven does not run (${version%%$'\n'*}): $advice"
  version=${version#*Apache Maven }
  version=${version%%[!0-9.]*}
  at_least_3_6_3 "$version" || refuse "$maven is Maven ${version:-of an unknown version}, building runm needs 3.6.3 or newer: $advice"
}

at_least_3_6_3() {
  local major minor patch
  IFS=. read -r major minor patch <<<"$1"
  [ $((${major:-0} * 10000 + ${minor:-0} * 100 + ${patch:-0})) -ge 30603 ]
}

# Maven runs on the Java that was found, and leaves standard input to runm.
run_maven() {
  JAVA_HOME=${java_home:-${JAVA_HOME:-}} "$maven" -B "$@" </dev/null
}

build_jar() {
  local why="the sources changed"
  [ -e "$jar" ] || why="first use, about a minute"
  check_build_tools
  say "building ($why) ..."
  : >"$aside/start"
  building=yes # the jar is not to be trusted until Maven is done
  rm -f "$jar"
  if ! run_maven -q -ntp -f "$home/pom.xml" -Dmaven.test.skip=true -Drunm.checks.skip=true \
    package >"$aside/log" 2>&1; then
    show_errors
    refuse "runm could not be built; mvn -f $home/pom.xml package tells more" 1
  fi
  touch -r "$aside/start" "$jar" # what changes while Maven runs is newer than the jar
  building=
}

# Shows what Maven complained of, without its advice on how to run Maven.
show_errors() {
  grep -e ERROR -e FATAL "$aside/log" |
    grep -v -e 'Help 1' -e 'Re-run Maven' -e 'To see the full stack' -e 'For more information' \
      -e '^\[ERROR\] *$' -e 'COMPILATION ERROR' -e '^\[INFO\]' |
    head -20 >&2 || true
  grep -q ERROR "$aside/log" || tail -20 "$aside/log" >&2
}

# Fails if the jar is not whole: a build was cut short.
extract_layout() {
  if ! "$java" -Djarmode=tools -jar "$jar" extract --destination "$aside/app" \
    </dev/null >"$aside/log" 2>&1; then
    return 1
  fi
  printf '%s\n' "$home" >"$aside/app/source"
  touch -r "$jar" "$aside/app/source"
  if [ -d "$layout" ]; then
    mv "$layout" "$aside/old"
  fi
  mv "$aside/app" "$layout"
}

# Runs a session whose every command fails to connect, which loads most of what a real one does, and
# keeps its classes in an archive. Without one everything works, only slower.
train_archive() {
  local fresh=$aside/${archive##*/} write
  if [ "$java_major" -ge 25 ]; then
    write=-XX:AOTCacheOutput=$fresh
  else
    write=-XX:ArchiveClassesAtExit=$fresh
  fi
  RUNM_PASSWORD=none RUNM_DATA=$aside/data XDG_STATE_HOME=$aside/state \
    "$java" "${options[@]}" "$write" -jar "$layout/runm.jar" --url 127.0.0.1:1 --user none \
    <"$home/scripts/lib/training.txt" >"$aside/log" 2>&1 || true
  if [ -s "$fresh" ]; then
    mv "$fresh" "$archive"
  fi
}
