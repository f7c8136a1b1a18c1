using AdaptiveCards;
using CollectionCoachBot.Claims;
using CollectionCoachBot.Conversation;
using CollectionCoachBot.People;
using CollectionCoachBot.Preparing;
using CollectionCoachBot.Receivables;
using CollectionCoachBot.Texts;

namespace CollectionCoachBot.Customers;

/// <summary>What a customer's card says: what only the ledger knows, then what people may know better, each with where it is from.</summary>
internal sealed class CustomerParts(Ledger ledger, Words words)
{
    /// <summary>A company has few earlier names; more are spellings.</summary>
    private const int MostNames = 4;

    private const int MostHolds = 3;

    public IEnumerable<AdaptiveElement> Of(CustomerCase about, AccountBrief account, CustomerFile file, Language language)
    {
        if (account.CreditLimit is { } limit && limit.ExceededBy(account.Balances) is { } over)
            yield return CardParts.Notice("⚠ " + words.Card(language, "customers.over-limit", ("amount", Figures.Money(over, limit.Currency, language))), AdaptiveContainerStyle.Attention);
        if (account.Unapplied.Count > 0)
            yield return CardParts.Notice("⚠ " + words.Card(language, "customers.unapplied-first", ("amount", Unapplied(account, language))));
        yield return CardParts.Heading(words.Card(language, "customers.from-ledger"));
        yield return CardParts.Facts(FromLedger(account, file, language));
        yield return CardParts.Heading(words.Card(language, "customers.known"));
        yield return CardParts.Facts(Known(about, account, file, language));
        yield return CardParts.Buttons(Forms(about, account, language));
    }

    private IEnumerable<(string Name, string Value)> FromLedger(AccountBrief account, CustomerFile file, Language language)
    {
        yield return Fact("code", Escape.Card(account.Code), language);
        if (file.OtherNames.Count > 0)
            yield return Fact("other-names", string.Join(words.Plain(language, "customers.and"), file.OtherNames.Take(MostNames).Select(name => Escape.Card(Escape.Shorten(name, 40)))), language);
        yield return Fact("owner", file.Owner is { } owner ? Escape.Card(owner) : words.Card(language, "customers.no-owner"), language);
        foreach (var currency in account.Balances)
        {
            yield return (words.Card(language, "customers.open-in", ("currency", currency.Currency)), words.Card(language, "customers.open",
                ("amount", Figures.Money(currency.Open, currency.Currency, language)), ("stages", Stages(account, currency.Currency, language))));
        }

        if (account.Balances.Count > 0 && account.Balances.MinBy(balance => Oldest(balance)) is { } oldest)
            yield return Fact("oldest", Figures.Date(Oldest(oldest), account.Today, language), language);
        yield return Fact("limit", account.CreditLimit is { } limit ? Figures.Money(limit.Amount, limit.Currency, language) : words.Card(language, "customers.not-said"), language);
        if (account.Unapplied.Count > 0)
            yield return Fact("unapplied", Unapplied(account, language), language);
        yield return Fact("import", file.Import is { } import
            ? words.Card(language, "customers.import-of", ("asOf", Figures.IsoDate(import.AsOf)), ("date", Figures.Date(ledger.DayOf(import.ImportedAt), account.Today, language)))
            : words.Card(language, "customers.not-known"), language);
    }

    private IEnumerable<(string Name, string Value)> Known(CustomerCase about, AccountBrief account, CustomerFile file, Language language)
    {
        var cycle = file.Entries.GetValueOrDefault(CustomerField.Cycle);
        yield return Fact("cycle", Told(CycleText.Of(account.Cycle, language, words), cycle?.EnteredOn, cycle?.EnteredById, account, file, language), language);
        yield return Fact("signs", Told(account.Cycle.Signer, cycle?.EnteredOn, cycle?.EnteredById, account, file, language), language);
        yield return Fact("contact", Either(CustomerField.Contact, account.Contact, account, file, language), language);
        yield return Fact("segment", Either(CustomerField.Segment, SegmentName(about, account.Segment, language), account, file, language), language);
        yield return Fact("grade", Told(account.Grade?.ToString(), account.GradeOn, account.GradeById, account, file, language), language);
        yield return Fact("person", Person(account, file, language), language);
        yield return Fact("contract", account.IsNaturalPerson
            ? words.Card(language, "customers.contract-of-person")
            : Told(ContractText.Of(account.Contract, language, words), account.ContractOn, account.ContractById, account, file, language), language);
        foreach (var (hold, receivable) in account.Holds.Take(MostHolds))
        {
            yield return Fact(hold.Kind == HoldKind.Dispute ? "in-dispute" : "on-hold", words.Card(language, "customers.hold",
                ("what", receivable is null ? words.Plain(language, "holds.what-all") : Escape.Shorten(receivable.InvoiceNumber, 30)),
                ("date", Figures.Date(hold.UntilOn, account.Today, language)), ("reason", Escape.Shorten(hold.Reason, 60))), language);
        }
    }

    private IEnumerable<AdaptiveAction> Forms(CustomerCase about, AccountBrief account, Language language)
    {
        yield return CardParts.Execute(words.Plain(language, "customers.to-cycle"), CycleForm.OpenVerb, about.Reference);
        yield return CardParts.Execute(words.Plain(language, "customers.to-about"), AboutForm.OpenVerb, about.Reference);
        if (!account.IsNaturalPerson)
            yield return CardParts.Execute(words.Plain(language, "customers.to-contract"), ContractForm.OpenVerb(CustomerPage.CommandName), about.Reference);
    }

    /// <summary>The segment's name in the playbook; null: other, or not known.</summary>
    public static string? SegmentName(CustomerCase about, Segment segment, Language language) =>
        segment == Segment.Other ? null : about.Edition.In(language).Topic(Playbook.PlaybookText.SegmentsTopic)[TextKeys.Of(segment)].Name;

    private (string, string) Fact(string key, string value, Language language) => (words.Card(language, "customers." + key), value);

    private string Unapplied(AccountBrief account, Language language) => string.Join(" + ", account.Unapplied.Select(cash => Figures.Money(cash.Amount, cash.Currency, language)));

    private static string Stages(AccountBrief account, string currency, Language language) =>
        string.Join(" · ", account.Mix.Where(part => part.Currency == currency).Select(part => $"{part.Stage.Code()} {Figures.Money(part.Amount, currency, language)}"));

    private static DateOnly Oldest(Balance balance) => balance.OldestDisputedDueOn is { } disputed && disputed < balance.OldestDueOn ? disputed : balance.OldestDueOn;

    /// <summary>A ledger may say it, or a person.</summary>
    private string Either(CustomerField field, string? value, AccountBrief account, CustomerFile file, Language language) =>
        file.Entries.GetValueOrDefault(field) is { } entry ? Told(value, entry.EnteredOn, entry.EnteredById, account, file, language)
        : value is null ? words.Card(language, "customers.not-known")
        : words.Card(language, "customers.by-ledger", ("value", value));

    /// <summary>Most ledgers don't say that a customer is a company: it is taken for one.</summary>
    private string Person(AccountBrief account, CustomerFile file, Language language) =>
        account.IsNaturalPerson || file.Entries.ContainsKey(CustomerField.NaturalPerson)
            ? Either(CustomerField.NaturalPerson, words.Plain(language, account.IsNaturalPerson ? "customers.is-person" : "customers.is-company"), account, file, language)
            : words.Card(language, "customers.is-company");

    /// <summary>Only a person says it.</summary>
    private string Told(string? value, DateOnly? on, string? byId, AccountBrief account, CustomerFile file, Language language)
    {
        var text = value ?? words.Plain(language, "customers.not-known");
        return on is not { } day ? Escape.Card(text)
            : byId is not null && file.Names.GetValueOrDefault(byId) is { Length: > 0 } name
                ? words.Card(language, "customers.by-person", ("value", text), ("name", name), ("date", Figures.Date(day, account.Today, language)))
                : words.Card(language, "customers.by-day", ("value", text), ("date", Figures.Date(day, account.Today, language)));
    }
}
