// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.landscape.report;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.IOException;
import java.io.Writer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Of two wordings divided by a bar, the first where the first number in it is 1, else the second.
 */
final class Counted implements Mustache.Lambda {
  private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*");

  @Override
  public void execute(Template.Fragment text, Writer out) throws IOException {
    String[] wordings = text.execute().split("\\|", 2);
    Matcher number = NUMBER.matcher(wordings[0]);
    boolean one = number.find() && number.group().equals("1");
    out.write(wordings[one ? 0 : wordings.length - 1]);
  }
}
