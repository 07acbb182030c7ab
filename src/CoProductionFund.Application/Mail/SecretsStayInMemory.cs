using Wolverine.Configuration;
using Wolverine.Runtime;

namespace CoProductionFund.Application.Mail;

/// <summary>The one queue that is not durable: what lets someone in is never written to the database.</summary>
/// <remarks>Comes after the policy that makes queues durable, which overrides what is said about a single queue.</remarks>
internal sealed class SecretsStayInMemory : IEndpointPolicy
{
    public void Apply(Endpoint endpoint, IWolverineRuntime runtime)
    {
        if (endpoint.Uri.Host.EndsWith(nameof(SendSignInMail), StringComparison.OrdinalIgnoreCase))
        {
            endpoint.Mode = EndpointMode.BufferedInMemory;
        }
    }
}
