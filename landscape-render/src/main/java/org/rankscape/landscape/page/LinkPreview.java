// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.page;

import java.net.URI;
import java.util.Locale;
import org.rankscape.landscape.catalogue.Label;
import org.rankscape.landscape.model.Landscape;

/**
 * What other sites show of a link to the page: title, description and picture, as the Open Graph
 * protocol (ogp.me) names them. The picture's address has to be absolute.
 */
final class LinkPreview {
  private LinkPreview() {}

  static String of(Landscape landscape, PageSettings settings, URI address) {
    boolean chinese = settings.language() == PageSettings.Language.ZH;
    Label title = landscape.catalogue().title();
    String description =
        String.format(
            Locale.ROOT,
            chinese
                ? "%s \u2013 %s\uff0c%d \u4e2a\u9879\u76ee\u3002\u6765\u6e90\uff1a%s"
                : "%s to %s, %d projects. Source: %s",
            landscape.period().from(),
            landscape.period().to(),
            landscape.projects().size(),
            chinese ? landscape.provenance().source().zh() : landscape.provenance().source().en());
    StringBuilder out = new StringBuilder();
    meta(out, "property", "og:type", "website");
    meta(out, "property", "og:title", chinese ? title.zh() : title.en());
    meta(out, "property", "og:description", description);
    meta(out, "name", "description", description);
    if (address != null) {
      String base = address.toString().replaceFirst("/*$", "/");
      meta(out, "property", "og:url", base);
      meta(out, "property", "og:image", base + "share.png");
      meta(out, "name", "twitter:card", "summary_large_image");
    }
    return out.toString();
  }

  private static void meta(StringBuilder out, String kind, String name, String value) {
    out.append("<meta " + kind + "=\"" + name + "\" content=\"")
        .append(LandscapePage.text(value))
        .append("\">\n");
  }
}
