// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Lays out the projects: sizes, domains, courses, owners, renames and repositories. */
final class ProjectPlanner {
  /**
   * Project counts grow with the square root of the scale: a field has more people before more
   * projects.
   */
  private static final int PROJECTS = 168;

  private static final int FEWEST_PROJECTS = 72;
  private static final int PLANTED = 8;
  private static final double SIZE_OFFSET = 3;
  private static final double SIZE_EXPONENT = 1.3;
  private static final String[] SIDE_NAMES = {"-docs", "-cli", "-examples", "-plugins", "-web"};
  private static final String[] COUNTRIES = {
    "CN", "CN", "US", "US", "DE", "FR", "IN", "JP", "BR", "KR", "NL", "SG", "CA", "CH"
  };
  private static final Course[] PATTERN = {
    Course.STEADY, Course.GROWING, Course.DECLINING, Course.STEADY, Course.NOISY, Course.GROWING,
    Course.STEADY, Course.STARTING, Course.DECLINING, Course.DYING, Course.NOISY, Course.STEADY
  };

  private final WorldParts parts;
  private final List<DomainTree.Domain> domains = DomainTree.domains();
  private final Map<Integer, List<Account>> organisations = new HashMap<>();
  private int nextOrganisation;

  ProjectPlanner(WorldParts parts) {
    this.parts = parts;
  }

  List<Project> plan() {
    int count = Math.max(FEWEST_PROJECTS, (int) Math.round(PROJECTS * Math.sqrt(parts.scale())));
    int[] domainOf = domainOfProjects(count);
    List<Project> projects = new ArrayList<>();
    Draw draw = Draw.of(parts.seed(), Keys.PROJECTS);
    Set<Integer> hidden = pickCalm(draw, count, Math.max(PLANTED, count / 20), Set.of());
    Set<Integer> renamed = pickCalm(draw, count, Math.max(PLANTED, count / 16), hidden);
    for (int i = 0; i < count; i++) {
      Draw own = Draw.of(parts.seed(), Keys.PROJECTS, i);
      projects.add(project(i, domainOf[i], hidden.contains(i), own));
    }
    int rename = 0;
    for (Project project : projects) {
      int style = renamed.contains(project.index()) ? rename++ % 3 : -1;
      addRepositories(project, style, Draw.of(parts.seed(), Keys.REPOSITORIES, project.index()));
    }
    return projects;
  }

  /** Shares out the projects so that each domain has members of all sizes. */
  private int[] domainOfProjects(int count) {
    double[] given = new double[domains.size()];
    int[] domainOf = new int[count];
    for (int i = 0; i < count; i++) {
      int best = 0;
      for (int d = 1; d < given.length; d++) {
        double need = (given[d] + 0.5) / domains.get(d).share();
        best = need < (given[best] + 0.5) / domains.get(best).share() ? d : best;
      }
      given[best]++;
      domainOf[i] = best;
    }
    Draw draw = Draw.of(parts.seed(), Keys.PROJECTS, -1);
    for (int i = count - 1; i > 0; i--) {
      int j = draw.below(i + 1);
      int swapped = domainOf[i];
      domainOf[i] = domainOf[j];
      domainOf[j] = swapped;
    }
    return domainOf;
  }

  /** Picks projects of middle size that neither start nor die. */
  private Set<Integer> pickCalm(Draw draw, int count, int wanted, Set<Integer> without) {
    Set<Integer> picked = new HashSet<>();
    while (picked.size() < wanted) {
      int i = count / 20 + draw.below(count * 7 / 10);
      Course course = course(i);
      if (course != Course.STARTING && course != Course.DYING && !without.contains(i)) {
        picked.add(i);
      }
    }
    return picked;
  }

  private Course course(int index) {
    Course course = PATTERN[index % PATTERN.length];
    boolean mayStartAndDie = parts.months() >= SimulationSettings.MONTHS_FOR_BIRTH_AND_DEATH;
    boolean startsOrDies = course == Course.STARTING || course == Course.DYING;
    return startsOrDies && !mayStartAndDie ? Course.STEADY : course;
  }

  private Project project(int index, int domain, boolean hidden, Draw draw) {
    int months = parts.months();
    Course course = course(index);
    int from = course == Course.STARTING ? draw.between(Math.max(1, months - 10), months - 4) : -1;
    int to = course == Course.DYING ? draw.between(months / 2, months - 2) : months;
    List<DomainTree.SubDomain> subs = domains.get(domain).subDomains();
    int sub = draw.below(subs.size() + 1);
    return new Project(
        index,
        parts.names().project(domains.get(domain).suffixes()),
        domain,
        sub < subs.size() ? subs.get(sub).id() : null,
        course,
        from,
        to,
        hidden,
        StrictMath.pow(index + SIZE_OFFSET, -SIZE_EXPONENT),
        draw.chance(0.55) ? draw.pick(COUNTRIES) : null);
  }

  private void addRepositories(Project project, int renameStyle, Draw draw) {
    Account owner = owner(project, draw);
    double[] levels = project.course().levels(draw, parts.months(), project.from(), project.to());
    Activity activity = new Activity(parts.calendar(), draw.below(Calendar.ZONES), levels);
    int side = project.index() % 9 == 2 ? 1 + draw.below(3) : 0;
    for (int i = 0; i <= side; i++) {
      String name = project.name() + (i == 0 ? "" : SIDE_NAMES[i - 1]);
      List<Repository.Naming> namings =
          i == 0
              ? namings(project, owner, renameStyle, draw)
              : List.of(new Repository.Naming(Long.MIN_VALUE, owner, name));
      project.add(repository(project, namings, activity, draw));
    }
  }

  private Repository repository(
      Project project, List<Repository.Naming> namings, Activity activity, Draw draw) {
    Calendar calendar = parts.calendar();
    boolean isNew = project.from() >= 0;
    long from = isNew ? calendar.startOf(project.from()) + draw.below(3000) : Long.MIN_VALUE;
    long createdAt =
        isNew ? from : calendar.start() - (long) (draw.between(200.0, 3000.0) * Calendar.DAY);
    DomainTree.Domain domain = domains.get(project.domain());
    Facts facts =
        Facts.draw(
            draw,
            "Simulated project: " + domain.subject().en(),
            List.of("simulated", domain.id()),
            isNew ? 20 : 300_000 * project.weight() / (project.repositories().size() + 1),
            createdAt);
    int index = parts.nextRepository();
    int[] members = members(project, draw);
    Team team =
        new Team(
            members,
            parts.developers(),
            project.domain(),
            activity,
            calendar,
            Draw.hash(parts.seed(), index));
    int i = project.index();
    Repository.Bots bots =
        new Repository.Bots(
            i % 4 == 3 ? null : Machines.SUFFIXED.get(i % Machines.SUFFIXED.size()),
            i % 3 == 1 ? Machines.PLAIN.get(i / 3 % Machines.PLAIN.size()) : null);
    long to = calendar.startOf(project.to());
    return new Repository(index, project, namings, facts, activity, team, bots, from, to, draw);
  }

  /** Further repositories are kept by the first third of the primary one's team. */
  private int[] members(Project project, Draw draw) {
    if (project.repositories().isEmpty()) {
      return parts.developers().team(draw, project.domain(), parts.teamSize(project, draw));
    }
    int[] all = project.primary().team().members();
    return Arrays.copyOf(all, Math.min(all.length, Math.max(3, all.length / 3)));
  }

  private List<Repository.Naming> namings(Project project, Account owner, int style, Draw draw) {
    Repository.Naming latest = new Repository.Naming(Long.MIN_VALUE, owner, project.name());
    if (style < 0) {
      return List.of(latest);
    }
    Calendar calendar = parts.calendar();
    long third = (calendar.end() - calendar.start()) / 3;
    long moment = calendar.start() + third + (long) (draw.uniform() * third);
    Account oldOwner = style == 1 ? owner : organisation(parts.names().word());
    String oldName = style == 0 ? project.name() : parts.names().word();
    return List.of(
        new Repository.Naming(Long.MIN_VALUE, oldOwner, oldName),
        new Repository.Naming(moment, owner, project.name()));
  }

  private Account owner(Project project, Draw draw) {
    double kind = draw.uniform();
    List<Account> shared =
        organisations.computeIfAbsent(project.domain(), domain -> new ArrayList<>());
    if (kind < 0.12) {
      return parts.developers().account(draw.below(parts.developers().count()));
    }
    if (kind < 0.35 && !shared.isEmpty()) {
      return shared.get(draw.below(shared.size()));
    }
    Account created = organisation(project.name().replaceAll("(?<=[a-z])[-A-Z].*", ""));
    shared.add(created);
    return created;
  }

  private Account organisation(String word) {
    String login = "sim-" + word.toLowerCase(Locale.ROOT);
    return Account.organisation(1_700_000_000L + nextOrganisation++, login);
  }
}
