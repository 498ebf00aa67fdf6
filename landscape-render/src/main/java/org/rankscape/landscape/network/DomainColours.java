// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.network;

import java.awt.Color;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rankscape.landscape.catalogue.Catalogue;
import org.rankscape.landscape.catalogue.Domain;

/** A colour for every domain: hues apart by the golden angle, three depths in turn. */
public final class DomainColours {
  private static final double GOLDEN = 0.618033988749895;
  private static final float[][] DEPTHS = {{0.72f, 0.62f}, {0.55f, 0.78f}, {0.85f, 0.48f}};

  private DomainColours() {}

  /** Colour of each domain by its id. */
  public static Map<String, String> of(Catalogue catalogue) {
    Map<String, String> colours = new LinkedHashMap<>();
    List<Domain> domains =
        catalogue.layers().stream()
            .flatMap(l -> l.frames().stream())
            .flatMap(f -> f.domains().stream())
            .toList();
    for (int i = 0; i < domains.size(); i++) {
      float[] depth = DEPTHS[i % DEPTHS.length];
      int rgb = Color.HSBtoRGB((float) ((0.58 + i * GOLDEN) % 1), depth[0], depth[1]) & 0xFFFFFF;
      colours.put(domains.get(i).id(), String.format(Locale.ROOT, "#%06x", rgb));
    }
    return colours;
  }
}
