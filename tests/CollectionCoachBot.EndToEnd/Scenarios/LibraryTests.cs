namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>The library, read and searched by buttons and by typing, alone and in a channel.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class LibraryTests(Workshop workshop)
{
    [SkippableTheory]
    [InlineData("zh-CN", "帮助", "翻手册", "十五招", "耐心等候", "返回目录", "话术 M2", "共情式", "手册 分期", "分期")]
    [InlineData("en-US", "help", "Library", "Principles", "Wait patiently", "Back to the list", "phrases M2", "Empathetic", "library installments", "Installments")]
    public async Task A_rep_finds_an_entry_by_buttons_and_by_typing(
        string locale, string help, string library, string shelf, string entry, string back, string phrases, string style, string search, string found)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        await chat.SayAsync(help);
        await chat.PressForMessageAsync(library);
        await chat.CardPictureAsync("library");
        await chat.PressForCardAsync(shelf);
        var read = await chat.PressForCardAsync(entry);
        await chat.CardPictureAsync("entry");
        var again = await chat.PressForCardAsync(back);
        var openings = await chat.SayAsync(phrases);
        await chat.CardPictureAsync("phrases");
        var hit = await chat.SayAsync(search);

        Assert.Contains(entry, read.VisibleText, StringComparison.Ordinal);
        Assert.Contains(entry, again.Buttons);
        Assert.Contains(style, openings.VisibleText, StringComparison.Ordinal);
        Assert.Contains(found, hit.AllText + string.Join('\n', hit.Buttons), StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "战术", "你帮我、我帮你", "分寸")]
    [InlineData("en-US", "tactics", "Help for help", "Where it stops")]
    public async Task It_is_read_in_a_channel_as_well(string locale, string command, string entry, string part)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var channel = scene.Teams.Channel;

        await channel.MentionAsync(command);
        var read = await channel.PressForCardAsync(entry);
        await channel.PictureAsync("tactic");

        Assert.Contains(part, read.VisibleText, StringComparison.Ordinal);
    }
}
