package dev.baedal.store.domain;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.persistence.LockModeType;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.data.repository.query.Param;
import org.springframework.data.rest.core.annotation.RepositoryRestResource;
import org.springframework.data.rest.core.annotation.RestResource;
import org.springframework.data.web.SortDefault;

/** The menus of all stores. */
@RepositoryRestResource(path = "menus", collectionResourceRel = "menus", itemResourceRel = "menu")
public interface MenuItems extends Repository<MenuItem, Long> {

	/** Writes at once, so that the revision is known. */
	MenuItem saveAndFlush(MenuItem item);

	@RestResource
	Optional<MenuItem> findById(Long menuItemId);

	/** For a command: price and stock change under one lock, so no owner is overtaken by an order. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("select item from MenuItem item where item.menuItemId = :menuItemId")
	Optional<MenuItem> findForUpdate(long menuItemId);

	/** Those of them that are counted, locked in the order of their ids. Others are not touched: they are many orders'. */
	@Lock(LockModeType.PESSIMISTIC_WRITE)
	@Query("""
			select item from MenuItem item where item.menuItemId in :menuItemIds and item.stock is not null
			order by item.menuItemId""")
	List<MenuItem> findTrackedForUpdate(Collection<Long> menuItemIds);

	/** Whether an owner said of any of them that there is none, or took it off the menu. */
	@Query("""
			select count(item) > 0 from MenuItem item
			where item.menuItemId in :menuItemIds and (item.soldOut = true or item.withdrawn = true)""")
	boolean existsTakenOff(Collection<Long> menuItemIds);

	/** Of all dishes, withdrawn ones too. */
	@Query("select new dev.baedal.store.domain.Revision(item.menuItemId, item.revision) from MenuItem item")
	List<Revision> findRevisions();

	@Query("""
			select item from MenuItem item where item.stock is not null and item.withdrawn = false
			and (:#{caller.readsAll()} = true or item.storeId in (:#{caller.ownStores()}))""")
	Page<MenuItem> findTracked(@SortDefault(sort = "menuItemId") Pageable page);

	/** What is on a menu; a withdrawn dish is found by its id only. */
	@Query("select item from MenuItem item where item.withdrawn = false")
	@RestResource
	Page<MenuItem> findAll(@SortDefault(sort = "menuItemId") Pageable page);

	@RestResource(path = "byStore")
	@Query("select item from MenuItem item where item.storeId = :storeId and item.withdrawn = false")
	Page<MenuItem> findByStoreId(@Param("storeId") Long storeId, @SortDefault(sort = "menuItemId") Pageable page);
}
