package dev.baedal.messaging.test;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Arrays;

import com.tngtech.archunit.lang.ArchRule;

/** The architecture rules that all services share. */
public final class ServiceArchitecture {

	private static final String[] SERVICES = { "order", "payment", "store", "delivery", "coupon", "customer",
			"notification" };

	private ServiceArchitecture() {}

	/** Dependencies go one way: web, messaging, client → application → domain. A service may lack a layer. */
	public static ArchRule arrowsRunOneWay(String service) {
		String base = "dev.baedal." + service;
		return layeredArchitecture().consideringOnlyDependenciesInLayers()
			.withOptionalLayers(true)
			.layer("web")
			.definedBy(base + ".web..")
			.layer("messaging")
			.definedBy(base + ".messaging..")
			.layer("client")
			.definedBy(base + ".client..")
			.layer("provider")
			.definedBy(base + ".provider..")
			.layer("application")
			.definedBy(base + ".application..")
			.layer("domain")
			.definedBy(base + ".domain..")
			.whereLayer("web")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("messaging")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("client")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("provider")
			.mayNotBeAccessedByAnyLayer()
			.whereLayer("application")
			.mayOnlyBeAccessedByLayers("web", "messaging", "client", "provider");
	}

	/** No two packages of a service depend on each other, directly or through others. */
	public static ArchRule packagesFormNoCircle(String service) {
		return slices().matching("dev.baedal." + service + ".(**)").should().beFreeOfCycles();
	}

	/** A domain class has one reason to change, and therefore few lines. */
	public static ArchRule domainClassesAreShort(String service) {
		return classes().that()
			.resideInAPackage("dev.baedal." + service + ".domain..")
			.and()
			.areTopLevelClasses()
			.should(SourceSize.haveAtMostLines(250));
	}

	/** A package of use cases covers one process, and is small enough to read as a whole. */
	public static ArchRule applicationPackagesAreSmall(String service) {
		return classes().that()
			.resideInAPackage("dev.baedal." + service + ".application..")
			.and()
			.areTopLevelClasses()
			.should(SourceSize.haveAtMostNeighbours(18));
	}

	/** Services share schemas, never classes. */
	public static ArchRule needsNoOtherService(String service) {
		return noClasses().should()
			.dependOnClassesThat()
			.resideInAnyPackage(Arrays.stream(SERVICES)
				.filter(other -> !other.equals(service))
				.map(other -> "dev.baedal." + other + "..")
				.toArray(String[]::new));
	}

	/**
	 * A service uses only the root package, {@code replay} and {@code compacted} of messaging; the other packages are
	 * the implementation.
	 */
	public static ArchRule usesTheApiOfMessaging() {
		return noClasses().should()
			.dependOnClassesThat(
					resideInAPackage("dev.baedal.messaging..").and(not(resideInAnyPackage("dev.baedal.messaging",
							"dev.baedal.messaging.replay", "dev.baedal.messaging.compacted"))));
	}

	/** Logs show a record by its {@code toString}, which must omit an address (M45). */
	public static ArchRule recordsTellNoAddress() {
		return classes().that().areRecords().should(new OmitsAddress()).allowEmptyShould(true);
	}
}
