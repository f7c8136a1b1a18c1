using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;

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
    public async Task Health_is_503_when_the_schema_is_another()
    {
        await using var coach = await RunningCoach.StartAsync();
        await using var db = coach.Database.CreateDbContext();
        await db.Database.ExecuteSqlRawAsync(coach.Database.Kind.HasReplicas ? """UPDATE "SchemaVersion" SET "Version" = 999""" : "PRAGMA user_version = 999");

        using var answer = await coach.Http.GetAsync("/health");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
    }
}
