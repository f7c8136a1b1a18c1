namespace BotFramework.Tests.Authentication;

public sealed class SigningKeysTests : IAsyncLifetime
{
    private readonly FakeIdentityProvider provider = new();
    private readonly MovedClock clock = new();
    private Guarded? bot;

    private Guarded Bot => bot ??= new Guarded(provider, null, clock);

    public Task InitializeAsync() => provider.InitializeAsync();

    public Task DisposeAsync() => provider.DisposeAsync();

    [Fact]
    public async Task The_keys_are_read_once_a_day()
    {
        for (var i = 0; i < 5; i++)
            Assert.Equal(200, await StatusAsync(PublishedKey.Channel));
        Assert.Equal(1, provider.Reads);

        clock.Move(TimeSpan.FromHours(24));
        Assert.Equal(401, await StatusAsync(PublishedKey.Foreign));

        Assert.Equal(2, provider.Reads);
    }

    [Fact]
    public async Task A_new_key_is_found_at_its_first_token()
    {
        await StatusAsync(PublishedKey.Channel);
        clock.Move(TimeSpan.FromMinutes(5));
        provider.ChannelKeys = [PublishedKey.Channel, PublishedKey.NewChannel];

        var statuses = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => StatusAsync(PublishedKey.NewChannel)));

        Assert.All(statuses, status => Assert.Equal(200, status));
        Assert.Equal(2, provider.Reads);
    }

    [Fact]
    public async Task A_key_that_is_rotated_away_lets_nobody_in_any_more()
    {
        await StatusAsync(PublishedKey.Channel);
        clock.Move(TimeSpan.FromMinutes(5));
        provider.ChannelKeys = [PublishedKey.NewChannel];
        await StatusAsync(PublishedKey.NewChannel);

        Assert.Equal(401, await StatusAsync(PublishedKey.Channel));
    }

    [Fact]
    public async Task Forged_key_ids_make_one_read_in_five_minutes()
    {
        for (var i = 0; i < 20; i++)
            Assert.Equal(401, await StatusAsync(PublishedKey.Foreign));
        Assert.Equal(1, provider.Reads);

        clock.Move(TimeSpan.FromMinutes(5));
        await StatusAsync(PublishedKey.Foreign);
        await StatusAsync(PublishedKey.Foreign);

        Assert.Equal(2, provider.Reads);
        Assert.Equal(200, await StatusAsync(PublishedKey.Channel));
    }

    [Fact]
    public async Task Requests_at_once_share_one_read()
    {
        var door = new TaskCompletionSource();
        provider.Before = door.Task;
        var requests = Enumerable.Range(0, 16).Select(_ => StatusAsync(PublishedKey.Channel)).ToList();

        door.SetResult();

        Assert.All(await Task.WhenAll(requests), status => Assert.Equal(200, status));
        Assert.Equal(1, provider.Reads);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(404)]
    [InlineData(302)]
    public async Task Without_metadata_at_the_start_nobody_gets_in_until_they_are_there(int status)
    {
        provider.Status = status;
        Assert.Equal(401, await StatusAsync(PublishedKey.Channel));
        Assert.Equal(401, await StatusAsync(PublishedKey.Channel));
        Assert.Single(Bot.Logger.Lines, line => line.Contains("can't be read", StringComparison.Ordinal));

        provider.Status = 200;
        clock.Move(TimeSpan.FromSeconds(1));

        Assert.Equal(200, await StatusAsync(PublishedKey.Channel));
    }

    [Fact]
    public async Task What_is_known_stays_known_while_the_metadata_are_down()
    {
        await StatusAsync(PublishedKey.Channel);
        provider.Status = 503;
        clock.Move(TimeSpan.FromDays(3));

        Assert.Equal(200, await StatusAsync(PublishedKey.Channel));
        Assert.Equal(401, await StatusAsync(PublishedKey.Foreign));
        Assert.Equal(200, await StatusAsync(PublishedKey.Channel));

        Assert.Single(Bot.Logger.Lines, line => line.Contains("can't be read", StringComparison.Ordinal) && line.Contains("3 are known", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_list_without_keys_is_no_list()
    {
        await StatusAsync(PublishedKey.Channel);
        provider.ChannelKeys = [];
        clock.Move(TimeSpan.FromMinutes(5));
        await StatusAsync(PublishedKey.Foreign);

        Assert.Equal(200, await StatusAsync(PublishedKey.Channel));
        Assert.Contains(Bot.Logger.Lines, line => line.Contains("publishes no RSA key", StringComparison.Ordinal));
    }

    private async Task<int> StatusAsync(PublishedKey key) => (await Bot.TryAsync(Lasting(key))).Status;

    private static Attempt Lasting(PublishedKey key)
    {
        var attempt = Attempt.FromChannel().By(key);
        attempt.Payload["exp"] = Attempt.Seconds(TimeSpan.FromDays(30).TotalSeconds);
        return attempt;
    }
}
