using CollectionCoachBot.EndToEnd.Client;

namespace CollectionCoachBot.EndToEnd.Scenarios;

/// <summary>Somebody stands in for a colleague who is away.</summary>
[Collection(WorkshopCollection.Name)]
public sealed class DelegationTests(Workshop workshop)
{
    /// <summary>Nobody else than 王五 sees everything.</summary>
    private static readonly Dictionary<string, string> Reps = new(StringComparer.Ordinal) { ["Roles__Managers__0"] = Colleague.Wang.Email };

    [SkippableTheory]
    [InlineData("zh-CN", "代理 李四 到12月1日", "李四", "今日", "北海商超", "华信建材", "代理", "结束")]
    [InlineData("en-US", "delegate 李四 until Dec 1", "李四", "today", "北海商超", "华信建材", "delegate", "End")]
    public async Task The_substitute_is_told_and_sees_both_lists_until_it_is_ended(
        string locale, string delegates, string name, string today, string own, string theirs, string overview, string end)
    {
        await using var scene = await Scene.StartAsync(workshop, locale, settings: Reps);
        var li = await scene.JoinAsync(Colleague.Li);
        await li.Personal.SayAsync(today);
        li.Personal.Listen();

        var placed = await scene.Teams.Personal.SayAsync(delegates);
        await scene.Teams.Personal.CardPictureAsync("delegate");
        var told = await li.Personal.HearAsync("张三");
        await li.Personal.CardPictureAsync("substitute-told");
        var both = await li.Personal.SayAsync(today);
        await scene.Teams.Personal.SayAsync(overview);
        await scene.Teams.Personal.PressForCardAsync(end);
        var again = await li.Personal.SayAsync(today);

        Assert.Contains(name, placed.VisibleText, StringComparison.Ordinal);
        Assert.Contains("张三", told.VisibleText, StringComparison.Ordinal);
        Assert.Contains(own, both.VisibleText, StringComparison.Ordinal);
        Assert.Contains(theirs, both.VisibleText, StringComparison.Ordinal);
        Assert.Contains(own, again.VisibleText, StringComparison.Ordinal);
        Assert.DoesNotContain(theirs, again.VisibleText, StringComparison.Ordinal);
    }
}
