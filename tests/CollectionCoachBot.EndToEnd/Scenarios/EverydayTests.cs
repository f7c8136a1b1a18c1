namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>Hello, help, language, and what the bot makes of things that it doesn't know.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class EverydayTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "我是催收教练", "帮助", "可以这样用我")]
    [InlineData("en-US", "Collection Coach", "help", "cancel")]
    public async Task A_newcomer_is_welcomed_once_and_helped(string locale, string hello, string help, string helped)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        Assert.Contains(hello, chat.Messages.Single().AllText, StringComparison.Ordinal);

        var answer = await chat.SayAsync(help);
        await chat.PictureAsync("help");
        await scene.Teams.ReloadAsync();
        await chat.SayAsync(help);

        Assert.Contains(helped, answer.AllText, StringComparison.Ordinal);
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

    [SkippableTheory]
    [InlineData("zh-CN", "今天天气怎么样呢", "没找到这个客户")]
    [InlineData("en-US", "zzzz qqqq", "help")]
    public async Task What_the_bot_does_not_know_gets_a_short_help_card(string locale, string nonsense, string says)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var answer = await chat.SayAsync(nonsense);
        await chat.PictureAsync("not-understood");

        Assert.True(answer.Says(says), answer.ToString());
        Assert.NotEmpty(answer.Buttons);
    }
}
