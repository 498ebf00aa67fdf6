// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.ingest.hour;

import com.intel.gkl.compression.IntelInflater;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Intel's ISA-L igzip, which inflates more than twice as fast as zlib, from the Genomics Kernel
 * Library. It works on Linux with glibc on x86-64 processors with AVX; elsewhere {@code
 * java.util.zip} does the work, which gives the same bytes.
 */
public final class Igzip {
  /** Set to {@code false} to do without. */
  public static final String PROPERTY = "rankscape.igzip";

  private static final Logger LOG = LoggerFactory.getLogger(Igzip.class);
  private static final String WITHOUT = "java.util.zip (igzip: %s)";

  /** Why it is not used, or null. */
  private static final String ABSENCE = load();

  private Igzip() {}

  /** Whether it works here. */
  public static boolean isAvailable() {
    return ABSENCE == null;
  }

  /** What decompresses here, and why no other does. */
  public static String description() {
    return isAvailable()
        ? "igzip (Intel ISA-L), twice as fast as java.util.zip"
        : String.format(java.util.Locale.ROOT, WITHOUT, ABSENCE);
  }

  private static String load() {
    if ("false".equals(System.getProperty(PROPERTY))) {
      return "switched off";
    }
    if (!System.getProperty("os.name").equals("Linux")
        || !System.getProperty("os.arch").equals("amd64")
        || !Files.exists(Path.of("/lib64/ld-linux-x86-64.so.2"))) {
      return "only on Linux with glibc on x86-64";
    }
    try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
      if (lines.noneMatch(line -> line.startsWith("flags") && line.contains(" avx "))) {
        return "the processor has no AVX";
      }
      boolean loaded = new IntelInflater(true).load(null);
      return loaded && Consumed.FINISHED != null ? null : "its library does not load";
    } catch (java.io.IOException | RuntimeException | LinkageError e) {
      LOG.debug("igzip is not used", e);
      return "its library does not load: " + e.getMessage();
    }
  }

  /**
   * Whether all input of the last call was consumed. The library sets a flag then, but never takes
   * it back; without taking it back nobody could tell where a stream ends.
   */
  static final class Consumed {
    private static final VarHandle FINISHED = finished();

    private Consumed() {}

    static void clear(IntelInflater inflater) {
      FINISHED.set(inflater, false);
    }

    private static VarHandle finished() {
      try {
        return MethodHandles.privateLookupIn(IntelInflater.class, MethodHandles.lookup())
            .findVarHandle(IntelInflater.class, "finished", boolean.class);
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("another version of the library", e);
      }
    }
  }
}
