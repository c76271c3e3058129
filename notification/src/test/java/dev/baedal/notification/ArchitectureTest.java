package dev.baedal.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTag;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import dev.baedal.messaging.test.ServiceArchitecture;
import dev.baedal.text.test.RequestBodies;
import org.junit.jupiter.api.Test;

@AnalyzeClasses(packages = "dev.baedal.notification", importOptions = DoNotIncludeTests.class)
@ArchTag("architecture")
class ArchitectureTest {

	@ArchTest
	static final ArchRule arrowsRunOneWay = ServiceArchitecture.arrowsRunOneWay("notification");

	@ArchTest
	static final ArchRule packagesFormNoCircle = ServiceArchitecture.packagesFormNoCircle("notification");

	@ArchTest
	static final ArchRule domainClassesAreShort = ServiceArchitecture.domainClassesAreShort("notification");

	@ArchTest
	static final ArchRule applicationPackagesAreSmall = ServiceArchitecture.applicationPackagesAreSmall("notification");

	@ArchTest
	static final ArchRule needsNoOtherService = ServiceArchitecture.needsNoOtherService("notification");

	@ArchTest
	static final ArchRule usesTheApiOfMessaging = ServiceArchitecture.usesTheApiOfMessaging();

	@ArchTest
	static final ArchRule recordsTellNoAddress = ServiceArchitecture.recordsTellNoAddress();

	/** Each text of a request body declares how it is normalised. */
	@Test
	void everyTextOfABodyHasARule() {
		assertThat(RequestBodies.bareTexts("dev.baedal.notification")).isEmpty();
	}
}
