namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What a customer said and the answer to it, and what a rep means to say, checked before it's said.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class ObjectionTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "异议 老板出差了还没回来", "4 · “老板出差了”", "9 · 我们客户没付我们", "9 · “我们客户没付我们”", "看全部说法", "客户怎么说", "发票没收到", "怎么答", "1 · “发票没收到”")]
    [InlineData("en-US", "objection our customer hasn't paid us", "9 · “Our customer hasn't paid us”", "26 · We've already paid", "26 · “We've already paid”", "All objections", "What customers say", "we never got the invoice", "How to answer", "1 · “We never got the invoice”")]
    public async Task What_a_customer_said_is_answered_and_another_answer_is_a_button_away(
        string locale, string said, string answered, string other, string otherAnswered, string all, string catalogue, string again, string find, string found)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var answer = await chat.SayAsync(said);
        await chat.CardPictureAsync("answer");
        var second = await chat.PressForCardAsync(other);
        var list = await chat.PressForCardAsync(all);
        await chat.CardPictureAsync("catalogue");
        await chat.FillAsync("said", again);
        var third = await chat.PressForCardAsync(find);

        Assert.Contains(answered, answer.VisibleText, StringComparison.Ordinal);
        Assert.Contains(otherAnswered, second.VisibleText, StringComparison.Ordinal);
        Assert.Contains(catalogue, list.VisibleText, StringComparison.Ordinal);
        Assert.Contains(found, third.VisibleText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "异议 老板出差了还没回来", "都不是，看全部", "客户怎么说")]
    [InlineData("en-US", "objection our customer hasn't paid us", "None of these", "What customers say")]
    public async Task Where_none_of_them_fits_in_a_channel_all_are_listed(string locale, string said, string none, string catalogue)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var channel = scene.Teams.Channel;

        await channel.MentionAsync(said);
        var list = await channel.PressForCardAsync(none);

        Assert.Contains(catalogue, list.VisibleText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "检查 再不付款就把你们列入黑名单，我还要告诉你们的客户！", "有几处别这么说", "黑名单", "M3 请在12月5日前书面回复。", "查一查", "没查出不能说的")]
    [InlineData("en-US", "check Pay today or we'll blacklist you!", "Don't say this", "Threat", "M3 Please reply in writing by Dec 5.", "Check", "Nothing found that you mustn't say")]
    public async Task A_threat_is_found_before_it_is_sent_and_a_harmless_sentence_passes(
        string locale, string threat, string warned, string why, string harmless, string check, string passed)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var warning = await chat.SayAsync(threat);
        await chat.CardPictureAsync("found");
        await chat.FillAsync("text", harmless);
        var fine = await chat.PressForCardAsync(check);
        await chat.CardPictureAsync("nothing-found");

        Assert.Contains(warned, warning.VisibleText, StringComparison.Ordinal);
        Assert.Contains(why, warning.VisibleText, StringComparison.Ordinal);
        Assert.Contains(passed, fine.VisibleText, StringComparison.Ordinal);
        Assert.Contains("M3", fine.VisibleText, StringComparison.Ordinal);
    }
}
