// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/** Titles, bodies and hashes, drawn from what they belong to. */
final class Texts {
  private static final String[] VERBS = {
    "Fix",
    "Add",
    "Remove",
    "Document",
    "Speed up",
    "Refactor",
    "Support",
    "Clarify",
    "Revert",
    "Test"
  };
  private static final String[] THINGS = {
    "the retry loop", "schema checks", "the default timeout", "cache keys", "batch uploads",
    "the config reader", "log levels", "unit conversion", "the event queue", "token refresh",
    "index rebuilds", "the start page", "error messages", "the build cache", "sort order"
  };
  private static final String[] WHERE = {
    "in the scheduler", "on slow disks", "for large inputs", "behind a proxy", "when offline",
    "after a restart", "in the client", "under load", "with empty input", "on first start"
  };
  private static final String[] SENTENCES = {
    "This is a simulated text.",
    "Steps to reproduce are below, and the log is attached.",
    "I have seen this twice since the last release, both times with a cold cache.",
    "The change keeps the old behaviour behind a setting so that nobody is surprised.",
    "Measured on a small machine: a third less memory, the same time.",
    "Happy to split it if that makes the review easier.",
    "See also the discussion in the weekly notes.",
    "```\nerror: expected 3 parts but found \"2\"\n  at reader.step(41)\n```",
    "- [x] tests\r\n- [ ] documentation\r\n- [ ] entry in the list of changes",
    "中文用户也遇到了同样的问题（模拟文本）。"
  };
  private static final String[] COMMENTS = {
    "Thanks, looks good to me.",
    "Can you add a test for the empty case?",
    "Same here with the latest version.",
    "Rebased, please have another look.",
    "I cannot reproduce this any more, closing soon unless somebody objects.",
    "Good catch! Should we also change the other reader?"
  };
  private static final String HEX = "0123456789abcdef";

  private Texts() {}

  static String title(Draw draw, boolean pullRequest, boolean security) {
    if (security) {
      String mark = draw.pick(new String[] {"[Snyk]", "[Snyk]", "[snyk]", "[SNYK]"});
      return mark
          + (pullRequest
              ? " Security upgrade of sim-parser from 1."
              : " Vulnerability in sim-parser 1.")
          + draw.below(9)
          + (pullRequest ? " to 1.9.1" : ".0");
    }
    return draw.pick(VERBS) + ' ' + draw.pick(THINGS) + ' ' + draw.pick(WHERE);
  }

  /** One to so many sentences; a lean body is the first sentence alone. */
  static String body(Draw draw, boolean lean, int most) {
    if (lean) {
      return SENTENCES[0];
    }
    StringBuilder body = new StringBuilder(SENTENCES[0]);
    for (int i = draw.below(most); i > 0; i--) {
      body.append(draw.chance(0.3) ? "\r\n\r\n" : " ").append(draw.pick(SENTENCES));
    }
    return body.toString();
  }

  static String comment(Draw draw, boolean lean) {
    return lean ? "Simulated." : draw.pick(COMMENTS) + ' ' + body(draw, false, 3);
  }

  /** Forty hexadecimal digits. */
  static String sha(long key, long serial) {
    Draw draw = Draw.of(key, Keys.SHAS, serial);
    return hex(draw.next(), 16) + hex(draw.next(), 16) + hex(draw.next(), 8);
  }

  private static String hex(long bits, int digits) {
    char[] text = new char[digits];
    for (int i = 0; i < digits; i++) {
      text[i] = HEX.charAt((int) (bits >>> (4 * i)) & 15);
    }
    return new String(text);
  }

  /** A node id in GitHub's manner. */
  static String nodeId(String prefix, long id) {
    return prefix + "_kwDO" + Long.toString(id + 100_000_000_000L, 36);
  }
}
