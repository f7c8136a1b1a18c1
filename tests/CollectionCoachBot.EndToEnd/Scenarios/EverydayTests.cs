namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>Hello, help, language, and what the bot makes of things that it doesn't know.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class EverydayTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "我是催收教练", "帮助", "可以这样用我", "今天天气怎么样呢", "没找到这个客户")]
    [InlineData("en-US", "I'm Collection Coach", "help", "What I can do for you", "zzzz qqqq", "I couldn't find that customer")]
    public async Task A_newcomer_is_welcomed_once_and_helped_also_after_nonsense(
        string locale, string hello, string help, string helped, string nonsense, string notFound)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        Assert.Contains(hello, chat.Messages.Single().AllText, StringComparison.Ordinal);

        var answer = await chat.SayAsync(help);
        await chat.PictureAsync("help");
        await scene.Teams.ReloadAsync();
        var unclear = await chat.SayAsync(nonsense);
        await chat.PictureAsync("not-understood");

        Assert.Contains(helped, answer.AllText, StringComparison.Ordinal);
        Assert.Contains(notFound, unclear.AllText, StringComparison.Ordinal);
        Assert.NotEmpty(unclear.Buttons);
        Assert.Single(chat.Messages, message => message.Says(hello));
    }

    [SkippableFact]
    public async Task A_person_changes_the_language_and_the_bot_keeps_to_it()
    {
        await using var scene = await Scene.StartAsync(workshop);
        var chat = scene.Teams.Personal;

        await chat.PressForMessageAsync("English");
        var english = await chat.SayAsync("help");
        await chat.SayAsync("语言");
        var chinese = await chat.SayAsync("帮助");

        Assert.True(english.Says("Collection Coach") || english.Says("cancel"), english.ToString());
        Assert.True(chinese.Says("取消"), chinese.ToString());
    }
}
