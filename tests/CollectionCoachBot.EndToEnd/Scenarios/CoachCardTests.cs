namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What changes the coach card or opens from it: a special case, and the law that may be quoted.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class CoachCardTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "更多", "特殊情形", "久拖不决", "特殊情形：久拖不决", "都不是", "回到辅导卡")]
    [InlineData("en-US", "More", "Special case", "It drags on and on", "Special case: It drags on and on", "None of these", "Back to the card")]
    public async Task A_special_case_changes_the_card_until_it_is_taken_back(
        string locale, string more, string special, string name, string heading, string none, string back)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        var before = await chat.CoachAsync("K001");

        await chat.PressAsync(more);
        var list = await chat.PressForCardAsync(special);
        await chat.CardPictureAsync("special-cases");
        var chosen = await chat.PressForCardAsync(name);
        await chat.CardPictureAsync("special-case");
        await chat.PressAsync(more);
        await chat.PressForCardAsync(special);
        var after = await chat.PressForCardAsync(none);

        Assert.Contains(back, list.Buttons);
        Assert.Contains(heading, chosen.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(heading, before.AllText, StringComparison.Ordinal);
        Assert.Equal(before.AllText, after.AllText);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "更多", "法条", "五项事实", "民法典第593条 · 2026-11-01核对", "保障中小企业款项支付条例第9条", "回到辅导卡", "张三填的")]
    [InlineData("en-US", "More", "Law", "Five facts", "Civil Code of the PRC, art. 593 · checked 2026-11-01", "Regulations on Payments to SMEs, art. 9", "Back to the card", "Facts given by 张三")]
    public async Task The_facts_of_the_contract_are_asked_once_and_the_law_that_holds_is_shown_with_its_source(
        string locale, string more, string law, string intro, string general, string forSmaller, string back, string by)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        await chat.CoachAsync("K001");

        await chat.PressAsync(more);
        var asked = await chat.PressForCardAsync(law);
        await chat.CardPictureAsync("law-form");
        await chat.FillAsync("jurisdiction", "Prc");
        await chat.FillAsync("ours", "Large");
        await chat.FillAsync("kind", "Goods");
        var shown = await chat.PressVerbAsync("law.save");
        await chat.CardPictureAsync("law");
        await chat.PressForCardAsync(back);
        await chat.PressAsync(more);
        var again = await chat.PressForCardAsync(law);

        Assert.Contains(intro, asked.VisibleText, StringComparison.Ordinal);
        Assert.Contains(general, shown.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(forSmaller, shown.VisibleText, StringComparison.Ordinal);
        Assert.Contains(by, shown.VisibleText, StringComparison.Ordinal);
        Assert.Equal(shown.VisibleText, again.VisibleText);
    }
}
