using CollectionCoachBot.Storage;

namespace CollectionCoachBot.Tests.Storage;

public sealed class OneBotTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("coach-one-").FullName;

    [Fact]
    public void A_second_bot_is_refused_until_the_first_ends_and_the_folder_is_made()
    {
        var file = Path.Combine(_folder, "App_Data", "coach.db");
        string refused;
        using (OneBot.On(file))
            refused = RefusalOf(file);

        using var next = OneBot.On(file);

        Assert.Contains("Another bot is running", refused, StringComparison.Ordinal);
    }

    /// <summary>A file where the folder should be, and a folder where the file should be.</summary>
    [Theory]
    [InlineData("taken", "taken/coach.db")]
    [InlineData("coach.db.bot/in", "coach.db")]
    public void What_is_in_the_way_is_not_called_another_bot(string inTheWay, string database)
    {
        var other = Path.Combine(_folder, inTheWay);
        Directory.CreateDirectory(Path.GetDirectoryName(other)!);
        File.WriteAllText(other, "");

        var refused = RefusalOf(Path.Combine(_folder, database));

        Assert.DoesNotContain("Another bot", refused, StringComparison.Ordinal);
        Assert.Contains("can't be made", refused, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Coach", refused, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string RefusalOf(string file) => Assert.Throws<DatabaseRefusedException>(() => OneBot.On(file)).Message;
}
