using CollectionCoachBot.Delivery;

namespace CollectionCoachBot.Tests.Delivery;

public sealed class DeliveryOptionsTests
{
    [Theory]
    [InlineData(15, 120, true)]
    [InlineData(120, 120, false)]
    [InlineData(120, 60, false)]
    public void A_lease_is_longer_than_a_request_may_take(int timeout, int lease, bool good)
    {
        var options = new DeliveryOptions { SendTimeout = TimeSpan.FromSeconds(timeout), Lease = TimeSpan.FromSeconds(lease) };

        var result = new DeliveryOptions.Validator().Validate(null, options);

        Assert.Equal(good, result.Succeeded);
    }
}
