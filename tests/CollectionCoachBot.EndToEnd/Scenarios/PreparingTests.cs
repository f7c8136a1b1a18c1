using System.IO.Compression;
using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>What is made ready for one customer: the checklist, the cause, the plan and the letter with its file.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class PreparingTests(Workshop workshop)
{
    private const string Customer = "华信建材有限公司";

    [SkippableTheory]
    [InlineData("zh-CN", "准备", "通话准备", "原因", "行情与大环境", "就是这个，记下", "这个原因记下了", "辅导我", "可以提的办法 · 行情与大环境", "记着的原因：行情与大环境")]
    [InlineData("en-US", "prepare", "Before you call", "why", "The whole market is slow", "That's it, keep it", "It's on record", "Coach me", "What to offer · The whole market is slow", "On record: The whole market is slow")]
    public async Task A_cause_that_was_kept_before_the_call_is_what_the_coach_card_starts_from(
        string locale, string prepare, string checklist, string why, string cause, string keep, string kept, string coach, string offer, string onRecord)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;

        var prepared = await chat.SayAsync($"{prepare} {Customer}");
        await chat.CardPictureAsync("prepare");
        await chat.SayAsync($"{why} {Customer}");
        await chat.CardPictureAsync("causes");
        await chat.PressForCardAsync(cause);
        var noted = await chat.PressForCardAsync(keep);
        await chat.CardPictureAsync("cause");
        await chat.PressForMessageAsync(coach);
        await chat.SayAsync("1");
        await chat.SayAsync("1");
        await chat.SayAsync("3");
        var card = await chat.HearAsync(message => message.Offers("log.open"), "the coach card");
        var again = await chat.SayAsync($"{why} {Customer}");

        Assert.Contains($"{checklist}", prepared.VisibleText, StringComparison.Ordinal);
        Assert.Contains("380,000.00", prepared.VisibleText, StringComparison.Ordinal);
        Assert.Contains(kept, noted.VisibleText, StringComparison.Ordinal);
        Assert.Contains(offer, card.AllText, StringComparison.Ordinal);
        Assert.Contains(onRecord, again.VisibleText, StringComparison.Ordinal);
    }

    [SkippableTheory]
    [InlineData("zh-CN", "更多", "计划", "B级 偶有小拖", "催款计划", "催款函", "下载Word文件", "催款函：请商定付款安排", "英文版", "Request for payment", "链接过期了")]
    [InlineData("en-US", "More", "Plan", "B: small slips", "Reminder plan", "Letter", "Download as Word file", "Request for payment", "In Chinese", "催款函", "This link has expired")]
    public async Task A_plan_and_a_letter_are_opened_from_the_coach_card_and_the_file_is_good_for_minutes_only(
        string locale, string more, string plan, string grade, string planTitle, string letter, string download, string letterTitle,
        string otherLanguage, string otherTitle, string linkIsOver)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var chat = scene.Teams.Personal;
        await chat.CoachAsync(Customer);

        await chat.PressAsync(more);
        await chat.CardPictureAsync("coach-card-opened");
        await chat.PressForMessageAsync(plan);
        await chat.CardPictureAsync("grades");
        var planned = await chat.PressForCardAsync(grade);
        await chat.CardPictureAsync("plan");
        var written = await chat.PressForCardAsync(letter);
        await chat.CardPictureAsync("letter");
        var file = await chat.PressForFileAsync(download);
        var other = await chat.PressForCardAsync(otherLanguage);
        var madeUp = await scene.Bot.GetAsync("/files/" + new string('a', file.From.Segments[^1].Length));
        await scene.RestartAtAsync(Scene.Friday.AddMinutes(20));
        var late = await scene.Bot.GetAsync(file.From.AbsolutePath);

        Assert.Contains(planTitle, planned.VisibleText, StringComparison.Ordinal);
        Assert.Contains(letterTitle, written.VisibleText, StringComparison.Ordinal);
        Assert.Contains("380,000.00", written.VisibleText, StringComparison.Ordinal);
        Assert.Contains(Customer, file.Name, StringComparison.Ordinal);
        Assert.EndsWith(".docx", file.Name, StringComparison.Ordinal);
        Assert.Contains(Customer, TextOf(file), StringComparison.Ordinal);
        Assert.Contains("380,000.00", TextOf(file), StringComparison.Ordinal);
        Assert.Contains(otherTitle, other.VisibleText, StringComparison.Ordinal);
        Assert.All([madeUp, late], answer => Assert.Equal(404, answer.Status));
        Assert.All([madeUp, late], answer => Assert.Contains(linkIsOver, answer.Text, StringComparison.Ordinal));
    }

    [SkippableTheory]
    [InlineData("zh-CN", "催款函", "请在和我的私聊里下载", "计划", "D级 先款后货", "D级")]
    [InlineData("en-US", "letter", "Download the file in our personal chat", "Plan", "D: no open credit", "D: no open credit")]
    public async Task In_a_channel_a_letter_is_text_without_a_file(
        string locale, string letter, string inPerson, string plan, string grade, string graded)
    {
        await using var scene = await Scene.StartAsync(workshop, locale);
        var channel = scene.Teams.Channel;

        var written = await channel.MentionAsync($"{letter} 临江机械厂");
        await channel.CardPictureAsync("letter-in-channel");
        await channel.PressForCardAsync(plan);
        var planned = await channel.PressForCardAsync(grade);
        await channel.CardPictureAsync("plan-in-channel");

        Assert.Contains("88,000.00", written.VisibleText, StringComparison.Ordinal);
        Assert.Contains(inPerson, written.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain("/files/", written.Card!.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains(graded, planned.VisibleText, StringComparison.Ordinal);
    }

    /// <summary>The text of a Word file as it is stored, with its markup.</summary>
    private static string TextOf(Download file)
    {
        using var archive = new ZipArchive(new MemoryStream(file.Content));
        using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open());
        return reader.ReadToEnd();
    }
}
