package dev.baedal.messaging;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The dependencies of the two libraries: messaging uses platform, never the reverse, and packages form no cycle. */
@AnalyzeClasses(packages = { "dev.baedal.platform", "dev.baedal.messaging" }, importOptions = DoNotIncludeTests.class)
@ArchTag("architecture")
class LibraryArchitectureTest {

	/** Maximum of a package; with its package-info these are 15 files. */
	private static final int MOST_CLASSES = 14;

	@ArchTest
	static final ArchRule platformDoesNotDependOnMessaging = noClasses().that()
		.resideInAPackage("dev.baedal.platform..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.baedal.messaging..");

	@ArchTest
	static final ArchRule apiDoesNotDependOnItsImplementation = noClasses().that()
		.resideInAPackage("dev.baedal.messaging")
		.and()
		.doNotHaveSimpleName("MessagingAutoConfiguration")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.baedal.messaging.*..");

	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().matching("dev.baedal.messaging.(*)..")
		.should()
		.beFreeOfCycles();

	@ArchTest
	static final ArchRule securityDoesNotDependOnPersonalData = noClasses().that()
		.resideInAPackage("dev.baedal.platform.security..")
		.should()
		.dependOnClassesThat()
		.resideInAPackage("dev.baedal.platform.personal..");

	@ArchTest
	static void packagesAreSmall(JavaClasses classes) {
		Map<String, Long> files = classes.stream()
			.filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(files).allSatisfy((name, many) -> assertThat(many).as(name).isLessThanOrEqualTo(MOST_CLASSES));
	}
}
