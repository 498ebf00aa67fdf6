// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

/**
 * Who acts or owns.
 *
 * @param id numeric id
 * @param login login name
 * @param type GitHub's account type: User, Organization or Bot
 * @param developer index of the developer, -1 for organisations, bots and other machines
 */
record Account(long id, String login, String type, int developer) {
  static Account developer(long id, String login, int index) {
    return new Account(id, login, "User", index);
  }

  static Account machine(long id, String login) {
    return new Account(id, login, login.endsWith("[bot]") ? "Bot" : "User", -1);
  }

  static Account organisation(long id, String login) {
    return new Account(id, login, "Organization", -1);
  }

  boolean isOrganisation() {
    return type.equals("Organization");
  }
}
