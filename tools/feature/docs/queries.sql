-- samples.add
insert into samples (id, cell_id, version, title, day) values ($1, $2, $3, $4, $5);

-- samples.change
update samples set version = $3, title = $4, day = $5 where cell_id = $1 and id = $2;

-- samples.listed
with recursive below (id) as (
    select cast($1 as bigint)
    union all
    select s.organisation_id from organisation_states s join below b on s.parent_id = b.id
    where (s.from_day is null or s.from_day <= $2) and (s.to_day is null or s.to_day >= $2)
)
select t.id, t.cell_id, t.version, t.title, t.day
from below b join samples t on t.cell_id = b.id
where (t.day, t.id) < ($3, $4)
order by t.day desc, t.id desc
limit $5;

-- samples.sample
select id, cell_id, version, title, day from samples where id = $1;

-- samples.standing
select t.cell_id as id, max(s.name) as name, count(distinct t.id) as count
from samples t join organisation_states s on s.organisation_id = t.cell_id and s.to_day is null
where t.cell_id in (select thing_id from audit_entries where act_id = $1 and thing = 'organisation' and version = 1)
group by t.cell_id
order by t.cell_id;
