// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.simulate;

import java.util.Comparator;
import java.util.List;

/** Writes the catalogue of a world as YAML. */
final class CatalogueWriter {
  private static final int SEEDS = 8;
  private static final Label[] STRENGTHS = {
    new Label("Starts in seconds", "数秒启动"),
    new Label("Small and easy to read", "小巧易读"),
    new Label("Large community", "社区庞大"),
    new Label("Well documented in both languages", "双语文档完善"),
    new Label("Runs on modest hardware", "硬件要求低")
  };
  private static final Label[] LIMITS = {
    new Label("Few maintainers", "维护者较少"),
    new Label("No stable interface yet", "接口尚未稳定"),
    new Label("Needs much memory", "内存占用高"),
    new Label("Slow releases", "发布较慢")
  };
  private static final Label[] USES = {
    new Label("First prototypes", "快速原型"),
    new Label("Teams that run their own machines", "自有机器的团队"),
    new Label("Teaching and workshops", "教学与工作坊"),
    new Label("Long-lived installations", "长期运行的部署")
  };

  private final World world;
  private final StringBuilder yaml = new StringBuilder();

  CatalogueWriter(World world) {
    this.world = world;
  }

  String yaml() {
    line(0, "# A simulated ecosystem: no project, person or organisation in it exists.");
    line(0, "catalogue: demo");
    line(0, "title: " + label(new Label("Harbour Software Landscape (simulated)", "海港软件全景图（模拟）")));
    line(0, "inclusion: {measure: mean-openrank, above: 1, keep-listed: false}");
    line(0, "seeds:");
    seeds().forEach(project -> line(1, "- " + project.primary().latestNaming().fullName()));
    line(0, "layers:");
    DomainTree.LAYERS.forEach(this::layer);
    line(0, "projects:");
    world.projects().stream()
        .filter(project -> !project.isHidden())
        .sorted(Comparator.comparingInt(Project::domain).thenComparingInt(Project::index))
        .forEach(this::project);
    return yaml.toString();
  }

  /** The largest lasting projects, at most one of a domain. */
  private List<Project> seeds() {
    return world.projects().stream()
        .filter(project -> !project.isHidden() && !project.isRenamed())
        .filter(project -> project.course() == Course.STEADY || project.course() == Course.GROWING)
        .filter(project -> isLargestOfItsDomain(project))
        .limit(SEEDS)
        .toList();
  }

  private boolean isLargestOfItsDomain(Project project) {
    return world.projects().stream()
        .filter(other -> other.domain() == project.domain() && other.index() < project.index())
        .noneMatch(
            other ->
                !other.isHidden()
                    && !other.isRenamed()
                    && (other.course() == Course.STEADY || other.course() == Course.GROWING));
  }

  private void layer(DomainTree.Layer layer) {
    line(1, "- id: " + layer.id());
    line(2, "label: " + label(layer.label()));
    for (DomainTree.Frame frame : layer.frames()) {
      if (frame.label() == null) {
        line(2, "domains:");
        frame.domains().forEach(domain -> domain(3, domain));
      }
    }
    if (layer.frames().stream().anyMatch(frame -> frame.label() != null)) {
      line(2, "frames:");
    }
    for (DomainTree.Frame frame : layer.frames()) {
      if (frame.label() != null) {
        line(3, "- id: " + frame.id());
        line(4, "label: " + label(frame.label()));
        line(4, "domains:");
        frame.domains().forEach(domain -> domain(5, domain));
      }
    }
  }

  private void domain(int depth, DomainTree.Domain domain) {
    line(depth, "- id: " + domain.id());
    line(depth + 1, "label: " + label(domain.label()));
    if (!domain.subDomains().isEmpty()) {
      line(depth + 1, "sub-domains:");
      for (DomainTree.SubDomain sub : domain.subDomains()) {
        line(depth + 2, "- {id: " + sub.id() + ", label: " + label(sub.label()) + "}");
      }
    }
  }

  private void project(Project project) {
    line(1, "- name: " + project.name());
    if (project.repositories().size() == 1) {
      line(2, "repositories: [" + project.primary().latestNaming().fullName() + "]");
    } else {
      line(2, "repositories:");
      for (Repository repository : project.repositories()) {
        line(3, "- " + repository.latestNaming().fullName());
      }
    }
    DomainTree.Domain domain = DomainTree.domains().get(project.domain());
    line(2, "domain: " + domain.id());
    if (project.subDomain() != null) {
      line(2, "sub-domain: " + project.subDomain());
    }
    Account owner = project.primary().latestNaming().owner();
    if (owner.isOrganisation() && project.country() != null) {
      line(2, "organisation: " + owner.login());
      line(2, "country: \"" + project.country() + '"');
    }
    if (project.index() % 3 == 0) {
      texts(project, domain);
    }
  }

  private void texts(Project project, DomainTree.Domain domain) {
    Draw draw = Draw.of(world.settings().seed(), Keys.TEXTS, project.index());
    Label subject = domain.subject();
    line(
        2,
        "positioning: "
            + label(new Label("Simulated project for " + subject.en(), "模拟项目：" + subject.zh())));
    line(2, "strengths: " + label(draw.pick(STRENGTHS)));
    line(2, "limits: " + label(draw.pick(LIMITS)));
    line(2, "typical-use: " + label(draw.pick(USES)));
  }

  private void line(int depth, String text) {
    yaml.append("  ".repeat(depth)).append(text).append('\n');
  }

  private static String label(Label label) {
    return "{en: \"" + label.en() + "\", zh: \"" + label.zh() + "\"}";
  }
}
