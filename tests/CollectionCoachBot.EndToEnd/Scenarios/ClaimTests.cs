namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What may be claimed from a customer for paying late, and what proves the debt.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class ClaimTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "利息 K001", "先不算", "约定的利率", "合同的法律", "8,550.00元")]
    [InlineData("en-US", "interest K001", "Not counted yet", "Agreed rate", "Contract's law", "CNY 8,550.00")]
    public async Task Interest_is_counted_once_the_contract_was_asked_about(string locale, string typed, string missing, string rate, string contract, string counted)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var asked = await chat.SayAsync(typed);
        await chat.PressForCardAsync(rate);
        await chat.CardPictureAsync("interest-rate");
        await chat.FillAsync("agreed", "none");
        await chat.PressVerbAsync("interest.rate-save");
        await chat.PressForCardAsync(contract);
        foreach (var (input, value) in new[] { ("jurisdiction", "Prc"), ("ours", "Sme"), ("theirs", "Large"), ("kind", "Goods"), ("told", "yes") })
            await chat.FillAsync(input, value);
        await chat.CardPictureAsync("contract");
        var claim = await chat.PressVerbAsync("interest.contract-save");
        await chat.CardPictureAsync("interest", isDocumented: true);
        var again = await chat.SayAsync(typed);

        Assert.Contains(missing, asked.VisibleText, StringComparison.Ordinal);
        Assert.Contains(counted, claim.VisibleText, StringComparison.Ordinal);
        Assert.Contains(counted, again.VisibleText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "证据 0012345", "合同的法律", "登记证据", "对方签收的催款单", "2029-11-02", "撤回", "2029-10-06")]
    [InlineData("en-US", "evidence 0012345", "Contract's law", "Log evidence", "Demand they signed", "2029-11-02", "Take back", "2029-10-06")]
    public async Task Evidence_starts_the_clock_anew_until_it_is_taken_back(
        string locale, string typed, string contract, string log, string kind, string anew, string takeBack, string before)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        await chat.SayAsync(typed);
        await chat.PressForCardAsync(contract);
        await chat.FillAsync("jurisdiction", "Prc");
        await chat.PressVerbAsync("evidence.contract-save");

        await chat.PressForCardAsync(log);
        await chat.FillAsync("kind", "SignedDemand");
        await chat.FillAsync("day", "2026-11-02");
        await chat.CardPictureAsync("evidence-form");
        var logged = await chat.PressVerbAsync("evidence.save");
        await chat.CardPictureAsync("evidence", isDocumented: true);
        var taken = await chat.PressForCardAsync(takeBack);

        Assert.Contains(kind, logged.VisibleText, StringComparison.Ordinal);
        Assert.Contains(anew, logged.VisibleText, StringComparison.Ordinal);
        Assert.Contains(before, taken.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(anew, taken.VisibleText, StringComparison.Ordinal);
    }
}
