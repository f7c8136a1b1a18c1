namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What is known of a customer, and what a rep adds to it.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class CustomerTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "客户 K001", "客户资料：", "每项写一个1到31的数", "15号付款", "刘总", "张三")]
    [InlineData("en-US", "customer K001", "Customer: ", "from 1 to 31", "15", "刘总", "张三")]
    public async Task What_a_rep_was_told_is_entered_once_and_says_who_told_it(
        string locale, string typed, string title, string refusal, string pays, string signer, string name)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var page = await chat.SayAsync(typed);
        await chat.CardPictureAsync("customer", isDocumented: true);
        await chat.PressVerbAsync("customer.cycle");
        await chat.FillAsync("pay", "45");
        await chat.FillAsync("signer", signer);
        var refused = await chat.PressVerbAsync("customer.cycle-save");
        await chat.CardPictureAsync("cycle-refused");
        await chat.FillAsync("pay", "15");
        var saved = await chat.PressVerbAsync("customer.cycle-save");
        await chat.CardPictureAsync("customer-known");
        var again = await chat.SayAsync(typed);

        Assert.Contains(title, page.VisibleText, StringComparison.Ordinal);
        Assert.Contains("380,000.00", page.VisibleText, StringComparison.Ordinal);
        Assert.Contains(refusal, refused.VisibleText, StringComparison.Ordinal);
        Assert.All([saved, again], card => Assert.Contains(pays, card.VisibleText, StringComparison.Ordinal));
        Assert.All([saved, again], card => Assert.Contains(signer, card.VisibleText, StringComparison.Ordinal));
        Assert.Contains(name, again.VisibleText, StringComparison.Ordinal);
    }
}
