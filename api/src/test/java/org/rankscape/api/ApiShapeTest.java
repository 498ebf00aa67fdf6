// Copyright the Rankscape authors.
// SPDX-License-Identifier: Apache-2.0
package org.rankscape.api;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Executable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program sees of Rankscape: its own types and Java's, nothing of what lies behind. */
class ApiShapeTest {
  private static final JavaClasses API =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.rankscape.api");

  @Test
  void signaturesNameOnlyTypesOfTheApiAndOfJava() {
    List<String> strange = new ArrayList<>();
    int looked = 0;
    for (var type : API) {
      Class<?> one = type.reflect();
      if (!Modifier.isPublic(one.getModifiers())) {
        continue;
      }
      List<Executable> members = new ArrayList<>(Arrays.asList(one.getDeclaredMethods()));
      members.addAll(Arrays.asList(one.getDeclaredConstructors()));
      for (Executable member : members) {
        if (!Modifier.isPublic(member.getModifiers())) {
          continue;
        }
        looked++;
        List<Class<?>> named = new ArrayList<>(Arrays.asList(member.getParameterTypes()));
        if (member instanceof Method method) {
          named.add(method.getReturnType());
        }
        named.stream()
            .map(c -> c.isArray() ? c.getComponentType() : c)
            .filter(c -> !c.isPrimitive())
            .filter(c -> !c.getName().matches("(java|org\\.rankscape\\.api)\\..*"))
            .forEach(c -> strange.add(member + ": " + c.getName()));
      }
    }
    assertThat(strange).isEmpty();
    assertThat(looked).isGreaterThan(80);
  }

  @Test
  void neitherFlinkNorIngestIsNeeded() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.apache.flink..", "org.rankscape.ingest..", "org.rankscape.cli..")
        .check(API);
    for (String absent :
        List.of("org.apache.flink.api.common.JobID", "org.rankscape.ingest.IngestException")) {
      assertThatThrownBy(() -> Class.forName(absent)).isInstanceOf(ClassNotFoundException.class);
    }
  }

  @Test
  void nothingPublicCanBeChangedFromOutside() {
    fields().should().bePrivate().andShould().beFinal().check(API);
    classes()
        .that()
        .haveModifier(JavaModifier.PUBLIC)
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(API);
  }
}
