package dev.baedal.coupon.web;

import dev.baedal.coupon.application.Enrol;
import dev.baedal.coupon.application.Enrol.Enrolled;
import dev.baedal.platform.security.RequiredUnlessLoggedIn;
import dev.baedal.text.PersonId;
import jakarta.validation.Valid;
import org.springframework.data.rest.webmvc.PersistentEntityResourceAssembler;
import org.springframework.data.rest.webmvc.RepositoryRestController;
import org.springframework.hateoas.IanaLinkRelations;
import org.springframework.hateoas.RepresentationModel;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Enrolment. A {@code @RestController} here would turn Data REST's GET on this path into a 405. */
@RepositoryRestController
class CouponMgmtController {

	private final Enrol enrol;

	CouponMgmtController(Enrol enrol) {
		this.enrol = enrol;
	}

	/** Responds 201 for a new member, 200 for an existing one. */
	@PostMapping("/couponMgmts")
	ResponseEntity<RepresentationModel<?>> enrol(@Valid @RequestBody EnrolRequest request,
			PersistentEntityResourceAssembler assembler) {
		Enrolled enrolled = enrol.enrol(request.customerId());
		RepresentationModel<?> member = assembler.toFullResource(enrolled.member());
		return ResponseEntity.status(enrolled.isNew() ? HttpStatus.CREATED : HttpStatus.OK)
			.location(member.getRequiredLink(IanaLinkRelations.SELF).toUri())
			.body(member);
	}

	/** The seed's {@code orderCount} may be in the body too, and is ignored. */
	record EnrolRequest(@RequiredUnlessLoggedIn(message = "{field.customer}") @PersonId String customerId) {}
}
