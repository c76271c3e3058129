package dev.baedal.local;

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
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;

@AnalyzeClasses(packages = "dev.baedal.local", importOptions = DoNotIncludeTests.class)
@ArchTag("architecture")
class ArchitectureTest {

	/** Maximum of a package; with its package-info these are 15 files. */
	private static final int MOST_CLASSES = 14;

	/** Includes the root package, which a pattern of packages would leave out. */
	@ArchTest
	static final ArchRule packagesFormNoCycle = slices().assignedFrom(new EachPackage()).should().beFreeOfCycles();

	@ArchTest
	static void packagesAreSmall(JavaClasses classes) {
		Map<String, Long> files = classes.stream()
			.filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
			.collect(Collectors.groupingBy(JavaClass::getPackageName, Collectors.counting()));
		assertThat(files).allSatisfy((name, many) -> assertThat(many).as(name).isLessThanOrEqualTo(MOST_CLASSES));
	}

	private static final class EachPackage implements SliceAssignment {

		@Override
		public SliceIdentifier getIdentifierOf(JavaClass type) {
			return SliceIdentifier.of(type.getPackageName());
		}

		@Override
		public String getDescription() {
			return "packages of the launcher";
		}
	}
}
