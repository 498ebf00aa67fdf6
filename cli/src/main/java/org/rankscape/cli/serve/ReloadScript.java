// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.cli.serve;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rankscape.landscape.page.ContentSecurityPolicy;

/**
 * The script that loads a served page anew when its files change. It is put into the page as it is
 * served, never into the file; the page's Content-Security-Policy is widened by this script and by
 * connections to the server, and by nothing else.
 */
final class ReloadScript {
  private static final Pattern POLICY =
      Pattern.compile("(<meta http-equiv=\"Content-Security-Policy\" content=\")([^\"]*)\"");

  private ReloadScript() {}

  /**
   * The page with the script; one without a body as it is.
   *
   * @param version what the page shows, of {@link ReloadEvents#version}: a change that comes before
   *     the script listens is told as well
   */
  static String into(String html, long version) {
    String script =
        String.format(
            Locale.ROOT,
            "new EventSource('%s?%d').onmessage = () => location.reload();",
            ReloadEvents.PATH,
            version);
    int end = html.lastIndexOf("</body>");
    if (end < 0) {
      return html;
    }
    String served =
        html.substring(0, end) + "<script>" + script + "</script>\n" + html.substring(end);
    Matcher policy = POLICY.matcher(served);
    return policy.find()
        ? policy.replaceFirst(
            Matcher.quoteReplacement(policy.group(1) + widened(policy.group(2), script) + "\""))
        : served;
  }

  private static String widened(String policy, String script) {
    String hash = " '" + ContentSecurityPolicy.hash(script) + "'";
    List<String> directives = new ArrayList<>();
    String scripts = "script-src";
    for (String each : policy.split(";", -1)) {
      String directive = each.strip();
      if (directive.startsWith("script-src ")) {
        scripts = directive.replace(" 'none'", "");
      } else {
        directives.add(directive);
      }
    }
    directives.add(scripts + hash);
    directives.add("connect-src 'self'");
    return String.join("; ", directives);
  }
}
