using CollectionCoachBot.Conversation;
using CollectionCoachBot.FollowUps;
using CollectionCoachBot.Receivables.Import;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Tests.Storage;
using CollectionCoachBot.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;

namespace CollectionCoachBot.Tests.Web;

public sealed class CoachAppTests
{
    [Fact]
    public async Task Production_without_an_app_id_is_refused_by_the_names_of_the_settings()
    {
        var refused = await RefusalAsync("--environment", "Production", "--Roles:Administrators:0", "boss@contoso.cn");

        Assert.All(
            ["MicrosoftAppId", "MicrosoftAppTenantId", "MicrosoftAppType", "MicrosoftAppPassword", "Azure portal"],
            name => Assert.Contains(name, refused, StringComparison.Ordinal));
        Assert.DoesNotContain("\n", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_clock_that_is_set_is_refused_in_production()
    {
        var refused = await RefusalAsync("--environment", "Production", "--Clock:StartAt", "2026-11-20T09:00:00Z");

        Assert.Contains("Clock:StartAt", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_sample_is_part_of_the_program_once()
    {
        await using var app = CoachApp.Build(["--environment", "Development"]);

        Assert.Single(app.Services.GetServices<ISampleRemoval>());
    }

    [Fact]
    public async Task A_port_out_of_range_is_refused()
    {
        var refused = await RefusalAsync("--environment", "Development", "--LocalTeamsClient:Port", "0");

        Assert.Contains("LocalTeamsClient:Port must be between 1 and 65535.", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_port_that_is_taken_is_one_line()
    {
        await using var first = await RunningCoach.StartAsync();

        var taken = await Assert.ThrowsAsync<IOException>(() => RunningCoach.StartAsync("Development", "--urls", first.Http.BaseAddress!.ToString()));

        var line = StartRefusal.Explain(taken);
        Assert.Contains("already in use", line, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", line, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_on_the_same_file_is_refused_in_one_line_and_one_after_the_first_starts()
    {
        using var database = new TestDatabase(DatabaseKind.Sqlite);
        string[] args = ["--environment", "Development", "--ConnectionStrings:Coach", database.ConnectionString, "--LocalTeamsClient:Enabled", "false"];
        string refused;
        await using (var first = CoachApp.Build(args))
        {
            await CoachApp.PrepareAsync(first, CancellationToken.None);
            refused = await RefusalAsync(args);
        }

        await using var next = CoachApp.Build(args);
        await CoachApp.PrepareAsync(next, CancellationToken.None);

        Assert.Contains("Another bot is running on the database", refused, StringComparison.Ordinal);
        Assert.Contains("PostgreSQL", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_leaves_the_schema_alone()
    {
        var folder = Directory.CreateTempSubdirectory("coach-second-").FullName;
        var file = Path.Combine(folder, "coach.db");
        string refused;
        using (OneBot.On(file))
            refused = await RefusalAsync("--environment", "Development", "--ConnectionStrings:Coach", $"Data Source={file}", "--LocalTeamsClient:Enabled", "false");

        Assert.Contains("Another bot is running", refused, StringComparison.Ordinal);
        Assert.False(File.Exists(file));
        Directory.Delete(folder, recursive: true);
    }

    [Fact]
    public async Task An_import_runs_beside_the_bot()
    {
        await using var coach = await RunningCoach.StartAsync("Production", [.. Identity, "--MicrosoftAppPassword", "the-secret"]);
        await using var import = CoachApp.Build(["--environment", "Production", "--ConnectionStrings:Coach", coach.Database.ConnectionString]);
        await coach.Database.Kind.MigrateAsync(coach.Database.ConnectionString, CancellationToken.None);
        using var file = new MemoryStream("Customer ID,Invoice Number,Due Date,Amount,Currency\nC1,INV-1,2026-10-01,100,CNY\n"u8.ToArray());

        var report = await import.Services.GetRequiredService<LedgerImporter>().ImportAsync(file, new ImportRequest(), null, CancellationToken.None);

        Assert.Equal(1, report.New);
    }

    [Fact]
    public void A_refused_database_is_one_line_and_a_defect_keeps_its_stack_trace()
    {
        Assert.Equal("first second", StartRefusal.Explain(new DatabaseRefusedException("first\nsecond")));
        Assert.Null(StartRefusal.Explain(new InvalidOperationException("a defect")));
    }

    [Theory]
    [InlineData("--LocalTeamsClient:Port", "many", "LocalTeamsClient:Port")]
    [InlineData("--Receivables:Stages:M1LastDay", "a month", "Receivables:Stages:M1LastDay")]
    [InlineData("--ConnectionStrings:Coach", "Provider=db;Database=coach", "Data Source=path/to/coach.db")]
    public async Task A_setting_that_is_no_such_value_is_refused_in_one_line_that_names_it(string setting, string value, string said)
    {
        var refused = await RefusalAsync("--environment", "Development", setting, value);

        Assert.Contains(said, refused, StringComparison.Ordinal);
        Assert.DoesNotContain("\n", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(CommandWords))]
    [InlineData(typeof(WorkCalendars))]
    public void The_words_of_commands_and_the_calendars_are_read_before_the_first_request(Type contents)
    {
        using var database = new TestDatabase();
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
        [
            KeyValuePair.Create("ConnectionStrings:Coach", (string?)database.ConnectionString),
            KeyValuePair.Create("environment", (string?)"Development"),
        ]).Build();
        using var services = new ServiceCollection()
            .AddSingleton<IConfiguration>(configuration)
            .AddSingleton<IHostEnvironment>(new HostingEnvironment { EnvironmentName = Environments.Development })
            .AddLogging()
            .AddFeatures(configuration)
            .AddSingleton(TimeProvider.System)
            .AddSingleton(contents, _ => throw new InvalidDataException("a broken file"))
            .BuildServiceProvider();

        var refused = Assert.Throws<InvalidDataException>(() => CoachApp.ReadContents(services));

        Assert.Equal("a broken file", refused.Message);
    }

    [Fact]
    public async Task The_clock_starts_where_it_is_told_in_development()
    {
        await using var coach = await RunningCoach.StartAsync("Development", "--Clock:StartAt", "2031-03-03T01:00:00Z");

        var now = coach.Services.GetRequiredService<TimeProvider>().GetUtcNow();

        Assert.Equal(new DateOnly(2031, 3, 3), DateOnly.FromDateTime(now.UtcDateTime));
    }

    [Fact]
    public async Task A_body_over_256_KB_is_refused()
    {
        await using var coach = await RunningCoach.StartAsync();
        using var body = new StringContent(new string(' ', 256 * 1024 + 1), null, "application/json");

        using var answer = await coach.Http.PostAsync(MessagesEndpoint.Path, body);

        Assert.Equal(413, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData("MicrosoftAppPassword", "Manage Password")]
    [InlineData("ToBotFromChannelOpenIdMetadataUrl", "https", "--MicrosoftAppPassword", "the-secret", "--ToBotFromChannelOpenIdMetadataUrl", "http://keys.example/")]
    [InlineData("MicrosoftAppCertificatePath", "can't be read", "--MicrosoftAppCertificatePath", "CollectionCoachBot.dll")]
    public async Task An_identity_that_is_not_whole_is_refused_in_a_line(string setting, string advice, params string[] settings)
    {
        using var database = new TestDatabase();

        var refused = await RefusalAsync(["--ConnectionStrings:Coach", database.ConnectionString, "--environment", "Production", .. Identity, .. settings]);

        Assert.DoesNotContain("\n", refused, StringComparison.Ordinal);
        Assert.Contains(setting, refused, StringComparison.Ordinal);
        Assert.Contains(advice, refused, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_an_app_id_a_message_without_a_token_is_turned_away_even_from_this_machine()
    {
        await using var coach = await RunningCoach.StartAsync("Production", [.. Identity, "--MicrosoftAppPassword", "the-secret"]);
        using var message = new StringContent(
            """{"type":"message","text":"hi","channelId":"msteams","serviceUrl":"http://localhost:9/"}""", null, "application/json");

        using var answer = await coach.Http.PostAsync(MessagesEndpoint.Path, message);

        Assert.Equal((401, ""), ((int)answer.StatusCode, await answer.Content.ReadAsStringAsync()));
    }

    private static string[] Identity =>
    [
        "--Roles:Administrators:0", "boss@contoso.cn", "--MicrosoftAppType", "SingleTenant", "--MicrosoftAppId",
        "12345678-1234-1234-1234-123456789abc", "--MicrosoftAppTenantId", "12345678-1234-1234-1234-123456789abc",
    ];

    private static async Task<string> RefusalAsync(params string[] args)
    {
        var refused = await Assert.ThrowsAnyAsync<Exception>(async () =>
        {
            await using var app = CoachApp.Build(args);
            await CoachApp.PrepareAsync(app, CancellationToken.None);
        });
        return StartRefusal.Explain(refused) ?? throw new InvalidOperationException("Not explained.", refused);
    }
}
