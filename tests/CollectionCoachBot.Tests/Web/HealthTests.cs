using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using CollectionCoachBot.Storage;
using CollectionCoachBot.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace CollectionCoachBot.Tests.Web;

public class HealthTests
{
    [Fact]
    public async Task Health_says_that_the_database_is_in_order()
    {
        await using var coach = await RunningCoach.StartAsync();

        var health = await coach.Http.GetFromJsonAsync<JsonElement>("/health");

        Assert.True(health.GetProperty("healthy").GetBoolean());
    }

    [Fact]
    public async Task Health_says_so_when_the_database_server_is_gone()
    {
        const string Closed = "Host=127.0.0.1;Port=1;Database=coach;Username=coach;Timeout=3";
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Coach", Closed)]).Build();
        await using var services = new ServiceCollection().AddSingleton<IConfiguration>(configuration).AddLogging().AddStorage(configuration).BuildServiceProvider();
        var health = ActivatorUtilities.CreateInstance<Health>(services);

        var report = await health.CheckAsync(CancellationToken.None);

        Assert.Equal((false, null), (report.Healthy, report.Schema));
    }

    [Fact]
    public async Task Health_is_503_when_the_schema_is_another()
    {
        await using var coach = await RunningCoach.StartAsync();
        await using var db = coach.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(coach.Database.Kind.HasReplicas ? """UPDATE "SchemaVersion" SET "Version" = 999""" : "PRAGMA user_version = 999");

        using var answer = await coach.Http.GetAsync("/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
