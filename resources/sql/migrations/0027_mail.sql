-- SPDX-License-Identifier: GPL-3.0-or-later
-- 0027_mail: letters to members (R40). What happens writes its letter in its own transaction, so there is
-- one if and only if it happened; a gateway sends it. A letter is a kind and numbers, without a contact
-- and without words but an operator's reason: the gateway writes those, in the member's language.
--
-- One letter per member, kind and effect. A gateway claims letters for a while; one that dies gives them
-- back by time, and the letter goes out once more with the same Message-ID.
--
-- Locks: the letter's row, skipped if another gateway sends it. Triggers insert only.

insert into core.setting (name, value, meaning) values
    ('mail_retries', 3, 'how often a letter is sent again before it is put aside (R40)'),
    ('mail_retry_seconds', 1, 'pause before the first of them'),
    ('mail_retry_factor', 30, 'each pause is so many times the one before: a greylisting server wants minutes'),
    ('mail_wait_days', 7, 'how long a letter waits for a mail server before it is put aside'),
    ('mail_keep_days', 90, 'how long letters are kept that were sent or put aside'),
    ('mail_hold_hours', 24, 'how long before its end a hold of at least twice that time is told');

alter table core.member add column language text not null default 'en' constraint member_language check (language in ('en', 'es', 'de', 'ar'));
-- Below it the workspace is told that its balance is low.
alter table core.wallet add column low_minor bigint not null default 5000;
insert into core.gateway_job (job) values ('mail');
insert into core.gateway_mark (name, value) select 'mail', coalesce(max(o.order_id), 0) from core.orders o; -- orders up to it have no letter

create table core.mail (
    mail_id bigint generated always as identity primary key,
    public_id uuid not null default gen_random_uuid() unique, -- the Message-ID
    workspace_id int not null,
    member_id int not null,
    kind text not null constraint mail_kind check (kind in ('purchase', 'topup', 'low_balance', 'hold_ending', 'return_decided',
        'payment_back', 'payment_credited', 'payment_review', 'credits_taken')),
    effect text not null,
    data jsonb not null,
    made_at timestamptz not null default clock_timestamp(),
    state text not null default 'waiting' constraint mail_state check (state in ('waiting', 'sent', 'dead')),
    ended_at timestamptz constraint mail_ended check ((ended_at is null) = (state = 'waiting')),
    problem text not null default '' constraint mail_problem check (length(problem) <= 200),
    attempts int not null default 0,
    next_try_at timestamptz not null default '-infinity',
    holder text not null default '',
    lease_until timestamptz not null default '-infinity',
    constraint mail_once unique (member_id, kind, effect)
) with (fillfactor = 80);
create index mail_waiting on core.mail (mail_id) where state = 'waiting';
create index mail_ended_at on core.mail (ended_at) where state <> 'waiting';
alter table core.mail owner to lf_owner_core;
grant select, insert, update, delete on core.mail to lf_fn_gateway;
grant select, update on core.mail to lf_fn_admin;
grant select on core.member, core.workspace, core.floor to lf_fn_gateway;
grant update (low_minor) on core.wallet to lf_fn_admin;
grant update (language) on core.member to lf_fn_admin;

-- A letter to one member; without one to the workspace's approvers, or to all its members if it has none.
create function core.write_mail(p_workspace int, p_member int, p_kind text, p_effect text, p_data jsonb) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.mail (workspace_id, member_id, kind, effect, data)
    select p_workspace, m.member_id, p_kind, p_effect, p_data
    from core.member m
    where m.workspace_id = p_workspace
      and (m.member_id = p_member
           or p_member is null and m.closed_at is null and (m.is_approver or not exists (select from core.member a
                                                                                     where a.workspace_id = p_workspace and a.closed_at is null and a.is_approver)))
    on conflict (member_id, kind, effect) do nothing;
end
$$;

-- An order that is completed: to its buyer.
create function core.mail_purchase() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform core.write_mail(o.workspace_id, o.member_id, 'purchase', 'order ' || o.order_number,
                            jsonb_build_object('order_number', o.order_number, 'leads', o.leads, 'total_minor', o.total_minor, 'payment', o.payment))
    from core.orders o where o.order_id = new.order_id;
    return null;
end
$$;
create trigger order_event_mail after insert on core.order_event for each row when (new.state = 'completed') execute function core.mail_purchase();

-- A balance that falls below the line: once a day at most.
create function core.mail_low_balance() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform core.write_mail(new.workspace_id, null, 'low_balance', 'day ' || core.today(),
                            jsonb_build_object('available_minor', new.available_minor, 'low_minor', new.low_minor));
    return null;
end
$$;
create trigger wallet_mail after update of available_minor on core.wallet for each row
    when (old.available_minor >= old.low_minor and new.available_minor < new.low_minor) execute function core.mail_low_balance();

-- Credits that came, or that an operator took, with the reason that he gave: at commit, when the amount is there as well.
create function core.mail_topup() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    perform core.write_mail(new.workspace_id, null, case when e.amount_minor > 0 then 'topup' else 'credits_taken' end, 'transfer ' || new.transfer_id,
                            jsonb_build_object('amount_minor', abs(e.amount_minor), 'available_minor', e.balance_minor)
                            || case when e.amount_minor < 0 then jsonb_build_object('reason', new.note) else '{}' end)
    from core.entry e join core.ledger_account a using (account_id)
    where e.transfer_id = new.transfer_id and a.kind = 'wallet' and e.amount_minor <> 0;
    return null;
end
$$;
create constraint trigger transfer_mail after insert on core.transfer deferrable initially deferred for each row
    when (new.kind = 'grant') execute function core.mail_topup();

-- Card money that goes anywhere but into leads (R27): back to the card, without a refund that was asked for ...
create function core.mail_payment_back() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform core.write_mail(p.workspace_id, c.member_id, 'payment_back', 'refund ' || new.public_id, jsonb_strip_nulls(jsonb_build_object(
        'amount_minor', new.amount_minor, 'currency', p.currency, 'order_number', (select o.order_number from core.orders o where o.order_id = p.order_id))))
    from core.payment p join core.checkout c using (checkout_id) where p.payment_id = new.payment_id;
    return null;
end
$$;
create trigger card_refund_mail after insert on core.card_refund for each row
    when (new.reversal_id is null) execute function core.mail_payment_back();

-- ... nowhere yet, since a person has to decide ...
create function core.mail_payment_review() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    perform core.write_mail(new.workspace_id, c.member_id, 'payment_review', 'payment ' || new.public_id, jsonb_strip_nulls(jsonb_build_object(
        'amount_minor', new.amount_minor, 'currency', new.currency, 'order_number', (select o.order_number from core.orders o where o.order_id = new.order_id))))
    from core.checkout c where c.checkout_id = new.checkout_id;
    return null;
end
$$;
create trigger payment_mail after update of reason on core.payment for each row
    when (new.state = 'review' and new.reason <> old.reason) execute function core.mail_payment_review();

-- ... or to the wallet: at commit, when the amount is there as well. Of an order to its buyer.
create function core.mail_payment_credited() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp set client_min_messages = error as $$
begin
    perform core.write_mail(new.workspace_id, o.member_id, 'payment_credited', 'transfer ' || new.transfer_id, jsonb_strip_nulls(jsonb_build_object(
        'amount_minor', e.amount_minor, 'order_number', o.order_number, 'available_minor', e.balance_minor)))
    from core.entry e join core.ledger_account a using (account_id) left join core.orders o on o.order_id = new.order_id
    where e.transfer_id = new.transfer_id and a.kind = 'wallet' and e.amount_minor > 0;
    return null;
end
$$;
create constraint trigger transfer_payment_mail after insert on core.transfer deferrable initially deferred for each row
    when (new.kind = 'payment') execute function core.mail_payment_credited();

-- Returns that are decided: one letter for all that one request decides at once.
create function core.mail_returns() returns trigger
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
    insert into core.mail as m (workspace_id, member_id, kind, effect, data)
    select n.workspace_id, n.member_id, 'return_decided', 'return ' || n.key || ' ' || pg_current_xact_id(),
           jsonb_build_object('accepted', count(*) filter (where n.state = 'accepted'), 'refused', count(*) filter (where n.state = 'refused'),
                              'credited_minor', coalesce(sum(n.amount_minor) filter (where n.state = 'accepted'), 0))
    from decided n join undecided o using (return_id)
    where n.state <> o.state and n.state <> 'queued'
    group by n.workspace_id, n.member_id, n.key
    on conflict (member_id, kind, effect) do update
    set data = (select jsonb_object_agg(k.key, (k.value::bigint + (excluded.data ->> k.key)::bigint)) from jsonb_each_text(m.data) k);
    return null;
end
$$;
create trigger lead_return_mail after update on core.lead_return referencing old table as undecided new table as decided
    for each statement execute function core.mail_returns();

call core.own_functions('core', array['write_mail', 'mail_purchase', 'mail_low_balance', 'mail_topup',
    'mail_payment_back', 'mail_payment_review', 'mail_payment_credited', 'mail_returns'], 'lf_owner_core');
grant execute on function core.write_mail(int, int, text, text, jsonb) to lf_fn_gateway;

-- ---- for the gateway ------------------------------------------------------------------------------

-- Writes the letters of holds that end soon; puts aside what has waited too long, with a mail server or
-- without, or is to a member who has gone; removes old ones. Returns how many letters it wrote, put aside or removed.
create function api.gateway_mail_sweep() returns bigint
language plpgsql as $$
declare
    v_now timestamptz := clock_timestamp();
    v_notice interval := make_interval(hours => core.setting('mail_hold_hours')::int);
    v_rows bigint;
    v_sum bigint;
begin
    perform core.require_write();
    perform core.write_mail(o.workspace_id, o.member_id, 'hold_ending', o.effect,
                            jsonb_build_object('order_number', o.order_number, 'leads', o.leads, 'total_minor', o.total_minor, 'held_until', o.held_until))
    from (select x.*, format('hold %s %s', x.order_number, extract(epoch from x.held_until)::bigint) as effect from core.orders x
          where x.state in ('held', 'awaiting_payment') and x.held_until > v_now and x.held_until <= v_now + v_notice
            and x.held_until - x.created_at >= v_notice * 2) o
    where not exists (select from core.mail m where m.member_id = o.member_id and m.kind = 'hold_ending' and m.effect = o.effect);
    get diagnostics v_sum = row_count;
    update core.mail m
    set state = 'dead', ended_at = v_now,
        problem = case when b.closed_at is not null then 'the member has gone' else 'no mail server took it in time' end
    from core.member b
    where m.state = 'waiting' and m.lease_until <= v_now and b.member_id = m.member_id
      and (b.closed_at is not null or m.made_at < v_now - make_interval(days => core.setting('mail_wait_days')::int));
    get diagnostics v_rows = row_count;
    v_sum := v_sum + v_rows;
    delete from core.mail m where m.state <> 'waiting' and m.ended_at < v_now - make_interval(days => core.setting('mail_keep_days')::int);
    get diagnostics v_rows = row_count;
    return v_sum + v_rows;
exception when others then
    perform core.leave('api.gateway_mail_sweep', sqlstate, sqlerrm);
end
$$;

-- Letters to send, the oldest first, kept for this gateway for p_seconds.
create function api.gateway_mail_claim(p_holder text, p_limit int default 20, p_seconds int default 300)
returns table (mail uuid, kind text, data jsonb, made_at timestamptz, email text, display_name text, language text, floor text, currency text)
language plpgsql as $$
declare
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_write();
    return query
    with due as (
        select m.mail_id from core.mail m
        where m.state = 'waiting' and m.next_try_at <= v_now and m.lease_until <= v_now
        order by m.mail_id limit least(greatest(coalesce(p_limit, 20), 1), 100) for update skip locked
    ), claimed as (
        update core.mail m set holder = p_holder, lease_until = v_now + make_interval(secs => least(greatest(coalesce(p_seconds, 300), 10), 3600))
        from due d where m.mail_id = d.mail_id returning m.*
    )
    select c.public_id, c.kind, c.data, c.made_at, b.email, b.display_name, b.language, f.name, f.currency
    from claimed c join core.member b using (member_id) cross join core.floor f
    where b.closed_at is null order by c.mail_id;
exception when others then
    perform core.leave('api.gateway_mail_claim', sqlstate, sqlerrm);
end
$$;

-- What became of a claimed letter: sent; later (the server took it not, but may another time: counts as
-- a try); refused (never will); unreached (no server: no try). Returns its state. A letter that is another
-- gateway's by now, or has ended, is left alone.
create function api.gateway_mail_done(p_mail uuid, p_holder text, p_outcome text, p_problem text default '') returns text
language plpgsql as $$
declare
    m core.mail;
    v_now timestamptz := clock_timestamp();
begin
    perform core.require_write();
    if coalesce(p_outcome, '') not in ('sent', 'later', 'refused', 'unreached') then
        raise exception using errcode = 'LF006', message = 'a letter is sent, later, refused or unreached';
    end if;
    select * into m from core.mail x where x.public_id = p_mail for update;
    if not found then
        raise exception using errcode = 'LF013', message = 'there is no such letter';
    elsif m.state <> 'waiting' or m.holder is distinct from p_holder then
        return m.state;
    end if;
    m.lease_until := '-infinity';
    m.problem := left(coalesce(p_problem, ''), 200);
    if p_outcome in ('sent', 'later', 'refused') then
        m.attempts := m.attempts + 1;
    end if;
    if p_outcome = 'sent' then
        m.state := 'sent';
        m.problem := '';
    elsif p_outcome = 'refused' or p_outcome = 'later' and m.attempts > core.setting('mail_retries') then
        m.state := 'dead';
    elsif p_outcome = 'later' then
        -- A little more or less, so that letters of one moment do not come back together.
        m.next_try_at := v_now + make_interval(secs => core.setting('mail_retry_seconds') * core.setting('mail_retry_factor') ^ (m.attempts - 1)
                                                       * (0.75 + random() / 2));
    end if;
    update core.mail x
    set state = m.state, ended_at = case m.state when 'waiting' then null else v_now end, problem = m.problem, attempts = m.attempts,
        next_try_at = m.next_try_at, lease_until = m.lease_until
    where x.mail_id = m.mail_id;
    return m.state;
exception when others then
    perform core.leave('api.gateway_mail_done', sqlstate, sqlerrm);
end
$$;

-- Of letters, for /metrics; those put aside are in core.monitoring().
create function api.gateway_mail_metrics() returns jsonb
language plpgsql stable as $$
begin
    return (select jsonb_build_object('mail_waiting', count(*),
                                      'oldest_mail_seconds', coalesce(greatest(extract(epoch from clock_timestamp() - min(m.made_at)), 0), 0)::bigint)
            from core.mail m where m.state = 'waiting');
exception when others then
    perform core.leave('api.gateway_mail_metrics', sqlstate, sqlerrm);
end
$$;

-- ---- for people -----------------------------------------------------------------------------------

-- Letters, newest first: of one state or all, before the letter p_before.
create function api.mails(p_state text default null, p_limit int default 100, p_before uuid default null)
returns table (mail uuid, workspace text, email text, kind text, state text, data jsonb, made_at timestamptz, ended_at timestamptz,
               attempts int, next_try_at timestamptz, problem text)
language plpgsql stable as $$
begin
    perform core.require_operator();
    if coalesce(p_limit, 0) not between 1 and 1000 then
        raise exception using errcode = 'LF006', message = 'a page has 1 to 1000 rows';
    elsif p_state is not null and p_state not in ('waiting', 'sent', 'dead') then
        raise exception using errcode = 'LF006', message = 'letters are waiting, sent or dead';
    end if;
    return query
    select m.public_id, w.name, b.email, m.kind, m.state, m.data, m.made_at, m.ended_at, m.attempts, nullif(m.next_try_at, '-infinity'), m.problem
    from core.mail m join core.member b using (member_id) join core.workspace w on w.workspace_id = m.workspace_id
    where (p_state is null or m.state = p_state)
      and (p_before is null or m.mail_id < (select x.mail_id from core.mail x where x.public_id = p_before))
    order by m.mail_id desc limit p_limit;
exception when others then
    perform core.leave('api.mails', sqlstate, sqlerrm);
end
$$;

-- Lets a letter that was put aside go once more, with all its tries and time; null: all of them. Returns how many.
create function api.mail_retry(p_mail uuid default null) returns int
language plpgsql as $$
declare
    v_count int;
begin
    perform core.require_write();
    perform core.require_operator();
    update core.mail m set state = 'waiting', ended_at = null, made_at = clock_timestamp(), attempts = 0, problem = '', next_try_at = '-infinity'
    where m.state = 'dead' and (p_mail is null or m.public_id = p_mail);
    get diagnostics v_count = row_count;
    if p_mail is not null and v_count = 0 then
        raise exception using errcode = 'LF013', message = 'there is no such letter among those put aside';
    end if;
    perform core.write_audit(null, 'mail retry', coalesce(p_mail::text, 'all'), null, jsonb_build_object('letters', v_count)) where v_count > 0;
    return v_count;
exception when others then
    perform core.leave('api.mail_retry', sqlstate, sqlerrm);
end
$$;

-- The language of the caller's letters: en, es, de or ar. Raises: LF006, LF007, LF008, LF012.
create function api.mail_language(p_language text) returns void
language plpgsql as $$
begin
    perform core.require_write();
    if core.me() is null then
        raise exception using errcode = 'LF008', message = 'account closed';
    elsif coalesce(p_language, '') not in ('en', 'es', 'de', 'ar') then
        raise exception using errcode = 'LF006', message = 'letters are written in en, es, de or ar';
    end if;
    update core.member m set language = p_language where m.member_id = core.me() and m.language <> p_language;
exception when others then
    perform core.leave('api.mail_language', sqlstate, sqlerrm);
end
$$;

-- Below what balance the caller's workspace is told. For approvers. Raises: LF006, LF007, LF008, LF012.
create function api.mail_low_balance(p_minor bigint) returns void
language plpgsql as $$
declare
    v_member core.member;
    v_old bigint;
begin
    perform core.require_write();
    v_member := core.require_member('broker');
    if p_minor is null or abs(p_minor) > 1000000000000 then
        raise exception using errcode = 'LF006', message = 'an amount in minor units is wanted';
    end if;
    if not v_member.is_approver and exists (select from core.member a where a.workspace_id = v_member.workspace_id and a.closed_at is null and a.is_approver) then
        raise exception using errcode = 'LF007', message = 'an approver of the workspace sets this';
    end if;
    select w.low_minor into v_old from core.wallet w where w.workspace_id = v_member.workspace_id for update;
    update core.wallet w set low_minor = p_minor where w.workspace_id = v_member.workspace_id;
    perform core.write_audit(v_member.workspace_id, 'low balance', 'wallet', jsonb_build_object('low_minor', v_old), jsonb_build_object('low_minor', p_minor));
exception when others then
    perform core.leave('api.mail_low_balance', sqlstate, sqlerrm);
end
$$;

call core.own_functions('api', array['mails', 'mail_retry', 'mail_language', 'mail_low_balance'], 'lf_fn_admin');
call core.own_functions('api', array['gateway_mail_sweep', 'gateway_mail_claim', 'gateway_mail_done',
    'gateway_mail_metrics'], 'lf_fn_gateway');
call core.harden_api();
grant execute on function api.gateway_mail_sweep(), api.gateway_mail_claim(text, int, int), api.gateway_mail_done(uuid, text, text, text), api.gateway_mail_metrics() to lf_gateway;
grant execute on function api.mails(text, int, uuid), api.mail_retry(uuid) to lf_operator;
grant execute on function api.mail_language(text), api.mail_low_balance(bigint) to lf_broker;
