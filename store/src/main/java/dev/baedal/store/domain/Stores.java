package dev.baedal.store.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** All stores. */
@RepositoryRestResource(path = "stores", collectionResourceRel = "stores", itemResourceRel = "store")
public interface Stores extends Repository<Store, Long> {

	/** Flushes, so that the revision is known. */
	Store saveAndFlush(Store store);

	@RestResource
	Optional<Store> findById(Long storeId);

	/**
	 * The stores that everybody sees. Has no query of its own, which Data REST would list under /stores/search as well.
	 */
	@RestResource
	default Page<Store> findAll(Pageable page) {
		return findByLifeState(StoreState.LIVE, page);
	}

	Page<Store> findByLifeState(StoreState state, @SortDefault(sort = "storeId") Pageable page);

	Page<Store> findByStoreIdIn(Collection<Long> storeIds, @SortDefault(sort = "storeId") Pageable page);

	Page<Store> findAllBy(@SortDefault(sort = "storeId") Pageable page);

	/** The stores in one state, such as the applications: an operator's all, an owner's own. */
	@RestResource(path = "byState")
	@Query("""
			select store from Store store where store.life.state = :state
			and (:#{caller.readsAll()} = true or store.storeId in (:#{caller.ownStores()}))""")
	Page<Store> findByState(@Param("state") @Nullable StoreState state, @SortDefault(sort = "storeId") Pageable page);

	/** Whether the store exists, and only its people and operators may see it. */
	@Query("select count(store) > 0 from Store store where store.storeId = :storeId and store.life.state <> LIVE")
	boolean isHidden(long storeId);

	boolean existsById(Long storeId);

	@Query("select new dev.baedal.store.domain.Revision(store.storeId, store.revision) from Store store")
	List<Revision> findRevisions();

	long count();
}
