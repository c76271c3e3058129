package dev.baedal.coupon.application;

import java.time.Clock;
import java.util.Optional;

import dev.baedal.coupon.domain.CouponMgmt;
import dev.baedal.coupon.domain.CouponMgmts;
import dev.baedal.platform.security.Caller;
import dev.baedal.platform.security.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;

/** Enrols a customer as a member (M12). A repeat returns the same member. */
@Service
public class Enrol {

	private final CouponMgmts members;
	private final Clock clock;

	Enrol(CouponMgmts members, Clock clock) {
		this.members = members;
		this.clock = clock;
	}

	/**
	 * @param claimed the customer named in the request; null where the token names the customer
	 * @throws dev.baedal.platform.problem.Forbidden unless the caller is this customer
	 */
	public Enrolled enrol(@Nullable String claimed) {
		String customerId = Caller.now().speaksAs(Role.CUSTOMER, "customerId", claimed);
		return known(customerId).orElseGet(() -> add(customerId));
	}

	private Enrolled add(String customerId) {
		try {
			return new Enrolled(members.save(new CouponMgmt(customerId, clock.instant())), true);
		}
		catch (DataIntegrityViolationException | ConcurrencyFailureException e) {
			// a concurrent request committed first
			return known(customerId).orElseThrow(() -> e);
		}
	}

	private Optional<Enrolled> known(String customerId) {
		return members.findById(customerId).map(member -> new Enrolled(member, false));
	}

	/** @param isNew whether this call created the member */
	public record Enrolled(CouponMgmt member, boolean isNew) {}
}
